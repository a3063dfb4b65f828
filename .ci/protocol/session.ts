/**
 * One session, from the day plan to the week, as a client generated from docs/protocol sees it. What the documents get
 * wrong does not compile, or fails here.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { components as Content } from './generated/content-service.js';
import type { components as Session, paths as SessionPaths } from './generated/session-service.js';
import type { components as Tracking, paths as TrackingPaths } from './generated/tracking-service.js';

type Plans = Content['schemas']['Plans'];
type State = Session['schemas']['State'];
type SessionEvent = Session['schemas']['SessionEvent'];
type Timeline = Session['schemas']['Timeline'];
type CurrentWeek = Tracking['schemas']['CurrentWeek'];
type NewSession = SessionPaths['/sessions']['post']['requestBody']['content']['application/json'];
type Command = SessionPaths['/sessions/{id}/commands/{commandId}']['put']['requestBody']['content']['application/json'];
type WeekQuery = NonNullable<TrackingPaths['/weeks/current']['get']['parameters']['query']>;

const token = process.env['LILT_TOKEN'];
assert(token, 'LILT_TOKEN is a token of a member');
const content = process.env['LILT_CONTENT'] ?? 'http://localhost:8081';
const session = process.env['LILT_SESSION'] ?? 'http://localhost:8080';
const tracking = process.env['LILT_TRACKING'] ?? 'http://localhost:8082';
const zone = 'Europe/Vienna';

async function call(url: string, method = 'GET', body?: unknown): Promise<Response> {
  const headers: Record<string, string> = { Authorization: `Bearer ${token}` };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  const response = await fetch(url, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  assert(response.ok, `${method} ${url}: ${response.status} ${response.ok ? '' : await response.text()}`);
  return response;
}

async function read<T>(url: string): Promise<T> {
  return (await (await call(url)).json()) as T;
}

async function command(id: string, body: Command): Promise<State> {
  const response = await call(`${session}/sessions/${id}/commands/${randomUUID()}`, 'PUT', body);
  return (await response.json()) as State;
}

/** The events of a session from its beginning to `end`, where the service closes the stream. */
async function* follow(id: string): AsyncGenerator<SessionEvent> {
  const { body } = await call(`${session}/sessions/${id}/cues?from=start`);
  assert(body);
  let text = '';
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const fields = new Map(text.slice(0, end).split('\n').map((line) => line.split(/: (.*)/s, 2) as [string, string]));
      text = text.slice(end + 2);
      if (fields.has('event')) {
        yield { ...Object.fromEntries(fields), data: JSON.parse(fields.get('data') ?? '') } as SessionEvent;
      }
    }
  }
}

function minutesOf(week: CurrentWeek): number {
  assert.match(week.week, /^\d{4}-W\d{2}$/);
  assert.equal(week.byDay.length, 7);
  return week.minutes;
}

async function currentWeek(): Promise<CurrentWeek> {
  const query: WeekQuery = { zone, weekStart: 'monday' };
  return read<CurrentWeek>(`${tracking}/weeks/current?${new URLSearchParams(query)}`);
}

const before = await currentWeek();
const plan = (await read<Plans>(`${content}/plans`)).items[0];
const block = plan?.blocks[0];
assert(plan && block);

const request: NewSession = { plan: plan.id, block: block.id, zone, pace: 60, profile: { gestationalWeek: 24, clearance: {} } };
const created = await call(`${session}/sessions`, 'POST', request);
const made = (await created.json()) as State;
assert.equal(created.status, 201);
assert.equal(new URL(created.headers.get('Location') ?? '').pathname, `/sessions/${made.id}`);
assert.equal(made.status, 'ready');
const timeline = await read<Timeline>(`${session}/sessions/${made.id}/timeline`);

const started = await command(made.id, { type: 'start' });
assert.equal(started.status, 'running');
const cues: number[] = [];
let activeMs = 0;
for await (const event of follow(made.id)) {
  switch (event.event) {
    case 'state':
      assert.equal(event.data.id, made.id);
      break;
    case 'cue':
      assert.deepEqual(event.data.text, timeline.cues[event.data.index]?.text);
      cues.push(event.data.index);
      break;
    case 'end':
      assert.equal(event.data.status, 'completed');
      activeMs = event.data.activeMs;
      break;
  }
}
assert.deepEqual(cues, timeline.cues.map((cue) => cue.index));
assert(activeMs > 0, 'the stream ended with an end event');

const expected = Math.floor((before.activeMs + activeMs) / 60_000);
const deadline = Date.now() + 30_000;
let week = await currentWeek();
while (week.sessions === before.sessions && Date.now() < deadline) {
  await new Promise((resolve) => setTimeout(resolve, 200));
  week = await currentWeek();
}
assert.equal(week.sessions, before.sessions + 1);
assert.equal(minutesOf(week), expected);
console.log(`protocol: a session of ${cues.length} cues ran with the generated client; the week ${week.week} has ${week.minutes} minutes`);
