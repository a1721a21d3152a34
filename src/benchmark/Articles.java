import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Makes up articles of 5 KB, to measure large corpora with: one file of JSON lines for each 10,000. The same number and seed give the same bytes. What they tell
 * is drawn from a few dozen forms of sentences, with states of the world, made-up persons and days between 1995 and 2024; a fifth of the sentences tell of acts, the
 * others of circumstances.
 *
 * <pre>java src/benchmark/Articles.java FOLDER [number, 100000 unless given] [seed]</pre>
 */
public final class Articles {

    private static final int LENGTH = 5_000;
    private static final int A_FILE = 10_000;
    private static final int DAYS = 30 * 365;
    private static final int PERSONS_OF_A_STATE = 30;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private static final List<String> STATES = Stream.of(Locale.getISOCountries()).map(code -> new Locale("en", code).getDisplayCountry(Locale.ENGLISH))
            .filter(name -> name.matches("[A-Z][a-z]+")).toList();
    private static final List<String> OFFICES = words("foreign minister, defence minister, president, prime minister, trade minister, ambassador, interior minister");
    private static final List<String> TOPICS = words("fisheries, air services, river water, border trade, extradition, grain, rail freight, visas, natural gas, telecommunications,"
            + " disaster relief, tax information, higher education, customs, tourism, plant health, labour migration, nuclear safety");
    private static final List<String> CITIES = words("Geneva, Vienna, Doha, Singapore, Nairobi, Oslo, Montevideo, Rabat, Jakarta, Helsinki, Addis Ababa, New York");
    private static final List<String> SYLLABLES = words("ka, ren, to, mi, sal, dor, an, be, lu, vi, ro, sha, ned, ol, ur, has, ja, tem, gor, li");

    private static final List<String> ACTS = List.of(
            "On DAY, STATE and OTHER signed an agreement on TOPIC in CITY.",
            "The OFFICE of STATE, PERSON, met the OFFICE of OTHER, SECOND, in CITY on DAY.",
            "“We will not leave the question of TOPIC to chance,” said PERSON, the OFFICE of STATE.",
            "PERSON, the OFFICE of STATE, said that talks with OTHER about TOPIC would go on.",
            "STATE and OTHER agreed on DAY to set up a joint commission on TOPIC.",
            "STATE recalled its ambassador from OTHER on DAY.",
            "STATE imposed sanctions on OTHER on DAY over TOPIC.",
            "STATE closed its border with OTHER on DAY, and opened it again two weeks later.",
            "PERSON flew to CITY on DAY for talks with SECOND, the OFFICE of OTHER.",
            "The parliament of STATE ratified the treaty with OTHER on TOPIC on DAY.",
            "“Whoever reads the figures on TOPIC knows why this took so long,” PERSON told reporters in CITY.",
            "STATE condemned what it called a breach of the TOPIC accord by OTHER.");

    private static final List<String> CIRCUMSTANCES = List.of(
            "Traders on both sides of the frontier have waited for news about TOPIC for months, and few expect it before the rains.",
            "The figures of the past year show how much depends on TOPIC, although nobody in the capital likes to speak of it.",
            "Most of the goods pass through CITY, where warehouses along the old road are full.",
            "It was the third time within a year that the matter came up, and the papers gave it less room than before.",
            "Observers who follow TOPIC closely have seen such hopes before.",
            "The roads in the north are narrow, and in winter they are closed for weeks at a time.",
            "A draft of some forty pages had gone back and forth since the spring, with notes in the margins that grew longer each time.",
            "Families who live near the crossing remember years in which nobody asked for papers.",
            "Whether the money will be there is another question, since the budget for TOPIC was cut twice.",
            "Much of what was written about TOPIC in those days rests on a single report.",
            "Engineers had measured the river at six places, and their numbers did not agree.",
            "In CITY, shops closed early, and the trams were empty.");

    private final Random random;

    private Articles(Random random) {
        this.random = random;
    }

    private static List<String> words(String listed) {
        return Arrays.stream(listed.split(",")).map(String::strip).toList();
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int number = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        Articles articles = new Articles(new Random(arguments.length > 2 ? Long.parseLong(arguments[2]) : 1));
        for (int first = 0; first < number; first += A_FILE) {
            try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(String.format("articles-%06d.jsonl", first)))) {
                for (int i = first; i < Math.min(number, first + A_FILE); i++) {
                    out.write(articles.article(i) + "\n");
                }
            }
        }
    }

    private String article(int number) {
        LocalDate day = LocalDate.of(1995, 1, 1).plusDays(random.nextInt(DAYS));
        List<String> around = List.of(any(STATES), any(STATES), any(STATES));
        StringBuilder text = new StringBuilder();
        for (int sentences = 0; text.length() < LENGTH; sentences++) {
            String form = any(random.nextInt(5) == 0 ? ACTS : CIRCUMSTANCES);
            text.append(filled(form, around, day)).append(sentences % 4 == 3 ? "\\n\\n" : " ");
        }
        String title = filled("STATE and OTHER speak of TOPIC", around, day);
        return String.format("{\"id\": \"made-up-%d\", \"title\": \"%s\", \"date\": \"%s\", \"publisher\": \"Made Up\", \"text\": \"%s\"}", number, title, day,
                text.toString().strip());
    }

    private String filled(String form, List<String> states, LocalDate published) {
        List<String> two = new ArrayList<>(states);
        String one = two.remove(random.nextInt(two.size()));
        String other = any(two);
        LocalDate day = published.minusDays(random.nextInt(20));
        return form.replace("DAY", DAY.format(day))
                .replace("STATE", one).replace("OTHER", other).replace("PERSON", person(one)).replace("SECOND", person(other))
                .replace("OFFICE", any(OFFICES)).replace("TOPIC", any(TOPICS)).replace("CITY", any(CITIES));
    }

    /** One of the persons of a state, of whom there are always the same. */
    private String person(String state) {
        Random own = new Random(state.hashCode() * 31L + random.nextInt(PERSONS_OF_A_STATE));
        return name(own, 2) + " " + name(own, 3);
    }

    private static String name(Random random, int syllables) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
