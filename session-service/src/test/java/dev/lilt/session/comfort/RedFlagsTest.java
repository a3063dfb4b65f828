package dev.lilt.session.comfort;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lilt.session.language.Languages;
import dev.lilt.session.safety.Condition;
import dev.lilt.session.safety.Symptom;
import dev.lilt.session.testing.Content;
import dev.lilt.support.wire.WireName;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedFlagsTest {
    private static final RedFlags RED_FLAGS = new RedFlags();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # a wish | the red flags in it
            bleeding                                  | bleeding
            I bled this morning                       | bleeding
            some blood when I wiped                   | bleeding
            light spotting                            | bleeding
            my waters broke                           | fluid-loss
            my water has broken                       | fluid-loss
            I'm leaking                               | fluid-loss
            losing fluid                              | fluid-loss
            I feel dizzy                              | dizziness
            dizziness when I stand                    | dizziness
            light-headed                              | dizziness
            I nearly fainted                          | dizziness
            contractions                              | tightenings
            having a contraction every ten minutes    | tightenings
            my belly tightens                         | tightenings
            backache with regular tightenings         | tightenings
            tummy cramps                              | tightenings
            chest hurts                               | chest-pain
            Pain in my CHEST!                         | chest-pain
            can't breathe                             | sudden-breathlessness
            I can’t breathe                           | sudden-breathlessness
            cannot breathe well                       | sudden-breathlessness
            short of breath                           | sudden-breathlessness
            suddenly breathless                       | sudden-breathlessness
            out of breath at rest                     | sudden-breathlessness
            numb legs                                 | loss-of-feeling
            numbness down there                       | loss-of-feeling
            I can't feel my legs                      | loss-of-feeling
            no feeling in my legs                     | loss-of-feeling
            I don't feel my feet                      | loss-of-feeling
            fever                                     | fever
            I feel feverish                           | fever
            a high temperature                        | fever
            burning when I pee                        | burning-urine
            it burns when I urinate                   | burning-urine
            painful urination                         | burning-urine
            peeing hurts                              | burning-urine
            pain under my ribs                        | rib-pain
            can't hold my pee                         | bladder-bowel-control
            no control over my bladder                | bladder-bowel-control
            no bladder control                        | bladder-bowel-control
            a sharp pain in my side                   | sharp-pain
            stabbing back pain                        | sharp-pain
            blurred vision                            | other
            the baby hasn't moved today               | other
            bleeding and contractions                 | bleeding; tightenings
            # denied, but not for certain
            not bleeding much                         | bleeding
            no bleeding since yesterday               | bleeding
            no fever with bleeding                    | fever; bleeding
            no dizziness I have chest pain            | dizziness; chest-pain
            I have no fever I have bleeding           | fever; bleeding
            not dizzy when bleeding                   | dizziness; bleeding
            without bleeding or dizziness I have chest pain | dizziness; chest-pain
            sin fiebre con sangrado                   | fever; bleeding
            no tengo fiebre tengo sangrado            | fever; bleeding
            not sure if I'm bleeding                  | bleeding
            no, bleeding                              | bleeding
            no dizziness just bleeding                | dizziness; bleeding
            not only dizzy                            | dizziness
            no contractions but my waters broke       | fluid-loss
            no knee pain but dizzy                    | dizziness
            can't stop bleeding                       | bleeding
            high blood pressure and some blood        | bleeding
            # Spanish
            sangrado                                  | bleeding
            estoy sangrando                           | bleeding
            he manchado un poco                       | bleeding
            he roto aguas                             | fluid-loss
            rompí aguas                               | fluid-loss
            pierdo líquido                            | fluid-loss
            estoy mareada                             | dizziness
            me mareo                                  | dizziness
            tengo contracciones                       | tightenings
            una contraccion                           | tightenings
            se me pone la barriga dura                | tightenings
            me duele el pecho                         | chest-pain
            no puedo respirar                         | sudden-breathlessness
            no respiro bien                           | sudden-breathlessness
            no puedo orinar                           | bladder-bowel-control
            me falta el aire                          | sudden-breathlessness
            no siento las piernas                     | loss-of-feeling
            piernas entumecidas                       | loss-of-feeling
            fiebre                                    | fever
            escozor al orinar                         | burning-urine
            me arde cuando hago pis                   | burning-urine
            dolor bajo las costillas                  | rib-pain
            no controlo la vejiga                     | bladder-bowel-control
            una punzada en la espalda                 | sharp-pain
            veo borroso                               | other
            ni fiebre ni mareos, pero sangro          | bleeding
            """)
    void shouldHearARedFlagInAnyInflection(String wish, String symptoms) {
        // When
        Set<Symptom> heard = RED_FLAGS.in(List.of(wish)).symptoms();

        // Then
        assertThat(heard)
                .isEqualTo(Arrays.stream(symptoms.split("; "))
                        .map(id -> WireName.find(Symptom.class, id).orElseThrow())
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the baby hasn't moved today",
                "no movement from the baby",
                "I can't feel the baby move",
                "haven't felt the baby move",
                "my baby's movements are less",
                "reduced movements",
                "blurred vision",
                "a severe headache",
                "el bebé se mueve poco",
                "no noto al bebé",
                "veo borroso"
            })
    void shouldSendToTheMaternityUnitForSignsWithoutAnIdOfTheirOwn(String wish) {
        // When
        RedFlags.Reported reported = RED_FLAGS.in(List.of(wish));

        // Then
        assertThat(reported.symptoms()).containsExactly(Symptom.OTHER);
        assertThat(reported.isToCallNow()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sore wrists",
                "My left WRIST hurts a little!",
                "aching knees",
                "sore knees, and my back",
                "my lower back aches",
                "back pain",
                "stiff hips",
                "hips hurt at night",
                "tight hips",
                "a sore spot on my back",
                "pain at the front of my pelvis",
                "pubic bone",
                "PGP",
                "burning knees",
                "leg cramps",
                "cramp in my calf",
                "high blood pressure",
                "breathing out takes too long",
                "everything is fine",
                "part of my back",
                "swollen feet",
                "no bleeding",
                "I'm not bleeding",
                "no vaginal bleeding",
                "no bleeding or dizziness",
                "no bleeding and sore wrists",
                "no bleeding but my knees hurt",
                "I don't feel dizzy",
                "no chest pain",
                "no pain in my chest",
                "no signs of fever",
                "without any contractions",
                "my knees feel dizzy-free",
                "12345 !?",
                "膝が痛い",
                "me duelen las muñecas",
                "rodillas doloridas",
                "dolor de espalda",
                "me duele la cadera",
                "una contractura en la espalda",
                "las labores del hogar",
                "dolor delante de la pelvis",
                "calambres en las piernas",
                "sin fiebre",
                "no sangro",
                "no me siento mareada",
                "sin sangrado ni mareos"
            })
    void shouldLeaveOtherWishesAlone(String wish) {
        assertThat(RED_FLAGS.in(List.of(wish)).symptoms()).isEmpty();
    }

    @Test
    void shouldHearNoRedFlagInTheWordsOfTheExercises() {
        // Given
        List<String> options = Content.examples().keySet().stream()
                .filter(key -> key.startsWith("exercise/"))
                .flatMap(key -> Content.examples().get(key).get("comfort").valueStream())
                .flatMap(option -> option.get("when").valueStream())
                .map(JsonNode::textValue)
                .toList();

        // When, Then
        assertThat(options)
                .isNotEmpty()
                .allSatisfy(when -> assertThat(RED_FLAGS.in(List.of(when)).symptoms())
                        .as(when)
                        .isEmpty());
    }

    @ParameterizedTest
    @EnumSource(value = Symptom.class, names = "OTHER", mode = EnumSource.Mode.EXCLUDE)
    void shouldHearASymptomByItsIdAndByItsTitles(Symptom symptom) {
        // Given
        Stream<String> titles = Content.examples().entrySet().stream()
                .filter(document -> document.getKey().startsWith("guidance/"))
                .flatMap(document -> items(document.getValue()))
                .filter(item -> item.get("id").textValue().equals(symptom.wire()))
                .flatMap(item -> item.get("title").properties().stream())
                .filter(title -> Languages.SHIPPED.contains(Locale.forLanguageTag(title.getKey())))
                .map(Map.Entry::getValue)
                .map(JsonNode::textValue);

        // When, Then
        assertThat(Stream.concat(Stream.of(symptom.wire()), titles))
                .isNotEmpty()
                .allSatisfy(words -> assertThat(RED_FLAGS.in(List.of(words)).symptoms())
                        .as(words)
                        .contains(symptom));
    }

    private static Stream<JsonNode> items(JsonNode document) {
        return document.get("items").valueStream();
    }

    @Test
    void shouldHearAYesToBleedingOrContractionsAsAWish() {
        assertThat(Arrays.stream(Condition.values())
                        .filter(condition -> condition.symptom().isPresent())
                        .map(condition ->
                                RED_FLAGS.in(List.of(condition.wire())).symptoms())
                        .flatMap(Collection::stream))
                .containsExactly(Symptom.BLEEDING, Symptom.TIGHTENINGS);
    }

    @Test
    void shouldHaveEveryListInEveryLanguage() throws IOException {
        for (Locale language : Languages.SHIPPED) {
            String ending = language.equals(Locale.ENGLISH) ? "" : "_" + language.toLanguageTag();
            assertThat(keys("red-flags" + ending)).isEqualTo(keys("red-flags"));
            assertThat(keys("words" + ending)).isEqualTo(keys("words"));
        }
        assertThat(keys("red-flags"))
                .containsAll(Arrays.stream(Symptom.values()).map(Symptom::wire).toList());
    }

    private static Set<Object> keys(String name) throws IOException {
        Properties words = new Properties();
        try (InputStream file = RedFlags.class.getResourceAsStream(name + ".properties")) {
            words.load(file);
        }
        return words.keySet();
    }
}
