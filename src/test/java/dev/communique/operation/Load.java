package dev.communique.operation;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

import io.restassured.path.json.JsonPath;

/** Clients that ask replicas again and again, and hold each answer against itself and against the others of its corpus. */
final class Load implements AutoCloseable {

    /**
     * Counts that must fit one another, read by many statements that take long enough for a load to come between. Every other time under
     * a name of its own, or it would be the cache of answers that is asked.
     */
    private static final String QUERY = "{ corpus { version articles actors agreements events statements }"
            + " a: articles { totalCount } b: actors { totalCount } c: agreements { totalCount } d: events { totalCount }"
            + " e: statements { totalCount } articles(first: 5) { nodes { actors { totalCount } statements { totalCount } } } }";

    private final List<Replica> replicas = new CopyOnWriteArrayList<>();
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean stopped;

    final AtomicLong answers = new AtomicLong();
    final AtomicLong announced = new AtomicLong();
    final AtomicLong refused = new AtomicLong();

    /** Everything that must not be. */
    final Set<String> wrong = ConcurrentHashMap.newKeySet();

    /** By version of the corpus: what it counts. */
    final Map<String, Map<String, Object>> corpora = new ConcurrentHashMap<>();

    Load(int clients, Replica... replicas) {
        this.replicas.addAll(List.of(replicas));
        for (int i = 0; i < clients; i++) {
            int first = i;
            Thread client = new Thread(() -> run(first));
            client.start();
            this.clients.add(client);
        }
    }

    /** Lets the clients ask one more. */
    void add(Replica replica) {
        replicas.add(replica);
    }

    /** Has the clients ask one less: it is going to be ended. */
    void remove(Replica replica) {
        replicas.remove(replica);
    }

    private void run(int first) {
        for (int i = first; !stopped; i++) {
            List<Replica> now = List.copyOf(replicas);
            if (now.isEmpty()) {
                return;
            }
            Replica replica = now.get(i % now.size());
            boolean told = replica.isTold();
            try {
                check(replica, replica.ask(i % 2 == 0 ? QUERY : "query Number" + i + " " + QUERY));
                pause();
            } catch (ConnectException e) {
                refused.incrementAndGet();
                if (replicas.contains(replica) && !replica.isTold()) {
                    wrong.add("a replica that runs does not listen: " + e);
                }
                pause();
            } catch (IOException e) {
                refused.incrementAndGet();
                if (replicas.contains(replica) && !told) { // behind that, it may close a connection before it has read what comes
                    wrong.add("a replica broke off: " + e);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Or the clients would leave nothing of a small machine to those they ask. */
    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void check(Replica replica, HttpResponse<String> answer) {
        if (answer.statusCode() == 503 && (replica.isTold() || answer.headers().firstValue("Retry-After").isPresent())) {
            announced.incrementAndGet();
            return;
        }
        JsonPath json = new JsonPath(answer.body());
        if (answer.statusCode() != 200 || json.get("errors") != null) {
            wrong.add(answer.statusCode() + " " + answer.body());
            return;
        }
        answers.incrementAndGet();
        Map<String, Object> counts = new TreeMap<>(json.getMap("data.corpus"));
        String version = (String) counts.remove("version");
        Map<String, Object> listed = new TreeMap<>(Map.of("articles", json.getInt("data.a.totalCount"), "actors",
                json.getInt("data.b.totalCount"), "agreements", json.getInt("data.c.totalCount"), "events",
                json.getInt("data.d.totalCount"),
                "statements", json.getInt("data.e.totalCount")));
        Map<String, Object> before = corpora.putIfAbsent(version, counts);
        if (!counts.equals(listed) || before != null && !before.equals(counts)) {
            wrong.add("mixed: corpus " + version + " has " + counts + ", lists " + listed + ", had " + before);
        }
    }

    @Override
    public void close() {
        stopped = true;
        clients.forEach(client -> {
            try {
                client.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public String toString() {
        return answers + " answers of " + corpora.size() + " corpora, " + announced + " times 503, " + refused
                + " connections to killed replicas, " + wrong.size() + " wrong";
    }
}
