package dev.lilt.benchmarks.nchan;

import dev.lilt.benchmarks.server.ProcessUsage;
import dev.lilt.local.process.ChildReaper;
import dev.lilt.local.process.LoopbackPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Debian's nginx with its nchan module, as a process of the harness. */
final class NginxServer implements AutoCloseable {
    private static final Path MODULE = Path.of("/usr/lib/nginx/modules/ngx_nchan_module.so");
    private static final List<String> PROGRAMS = List.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx");
    private static final int START_TRIES = 100;

    private final Process process;

    private NginxServer(Process process) {
        this.process = process;
    }

    /** Returns where nginx is, if both it and the module are installed. */
    static Optional<String> installed() {
        return Files.isRegularFile(MODULE)
                ? PROGRAMS.stream()
                        .filter(each -> Files.isExecutable(Path.of(each)))
                        .findFirst()
                : Optional.empty();
    }

    /** As nginx names itself. */
    static String version(String program) {
        return ProcessUsage.run(List.of(program, "-v")).trim().replaceFirst("^nginx version: ", "");
    }

    static NginxServer start(ChildReaper reaper, String program, int port, Path directory) throws IOException {
        Files.createDirectories(directory);
        var configuration = Files.writeString(directory.resolve("nginx.conf"), configuration(port, directory));
        var process = new ProcessBuilder(
                        program, "-p", directory + "/", "-c", configuration.toString(), "-e", directory + "/error.log")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output.log").toFile())
                .start();
        reaper.hold(process);
        for (int tries = 0; !LoopbackPort.isListening(port); tries++) {
            if (tries == START_TRIES || !process.isAlive()) {
                process.destroyForcibly();
                throw new IOException("nginx did not start; its logs are in " + directory);
            }
            LockSupport.parkNanos(100_000_000);
        }
        return new NginxServer(process);
    }

    /**
     * One worker: with two, every message goes from the one that was told to the one that owns the channel, which costs
     * more than it brings here.
     */
    private static String configuration(int port, Path directory) {
        return """
                load_module %s;
                daemon off;
                user root;
                worker_processes 1;
                worker_rlimit_nofile 20000;
                pid %2$s/nginx.pid;
                error_log %2$s/error.log warn;
                events { worker_connections 20000; }
                http {
                  access_log off;
                  client_body_temp_path %2$s/body;
                  proxy_temp_path %2$s/proxy;
                  fastcgi_temp_path %2$s/fastcgi;
                  uwsgi_temp_path %2$s/uwsgi;
                  scgi_temp_path %2$s/scgi;
                  keepalive_requests 1000000000;
                  keepalive_timeout 1h;
                  tcp_nodelay on;
                  nchan_shared_memory_size 512m;
                  server {
                    listen 127.0.0.1:%3$d backlog=10000;
                    location = /pub {
                      nchan_publisher;
                      nchan_channel_id $arg_id;
                      nchan_message_buffer_length 4;
                      nchan_message_timeout 10s;
                    }
                    location = /cues {
                      nchan_subscriber eventsource;
                      nchan_channel_id $arg_id;
                      nchan_subscriber_first_message newest;
                    }
                  }
                }
                """.formatted(MODULE, directory, port);
    }

    /** The master and its workers. */
    List<Long> pids() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(ProcessHandle::pid)
                .toList();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
