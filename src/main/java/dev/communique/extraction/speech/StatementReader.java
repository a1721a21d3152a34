package dev.communique.extraction.speech;

import java.util.ArrayList;
import java.util.List;

import dev.communique.extraction.coreference.CoreferenceResolver;
import dev.communique.extraction.entity.Entity;
import dev.communique.extraction.entity.EntityMention;
import dev.communique.extraction.syntax.Chunk;
import dev.communique.extraction.syntax.Sentence;
import dev.communique.extraction.syntax.Trees;
import dev.communique.extraction.text.Token;

/** Reads who says what, sentence by sentence; coreference learns who spoke and which documents speak. */
public final class StatementReader {

    private final List<Token> tokens;
    private final CoreferenceResolver coreference;
    private final Trees trees;
    private final List<StatementDraft> found = new ArrayList<>();

    /** Starts an article. */
    public StatementReader(List<Token> tokens, CoreferenceResolver coreference, Trees trees) {
        this.tokens = tokens;
        this.coreference = coreference;
        this.trees = trees;
    }

    /** The statements found so far, in the order in which they were found. */
    public List<StatementDraft> found() {
        return found;
    }

    /**
     * Reads a sentence of which it is resolved who is meant; what stands within a quotation was read with the sentence that frames it.
     *
     * @return those who speak in it first; empty where nobody does
     */
    public List<Entity> read(Sentence sentence) {
        if (sentence.within() != null) {
            return List.of();
        }
        List<StatementDraft> statements = statements(sentence);
        statements.forEach(this::add);
        return statements.isEmpty() ? List.of() : statements.get(0).speakers();
    }

    /** “A,” she said. “B.” – what follows in the paragraph without a cue of its own is one statement with what goes before. */
    private void add(StatementDraft statement) {
        StatementDraft last = found.isEmpty() ? null : found.get(found.size() - 1);
        boolean goesOn = last != null && statement.isUncuedQuote() && last.kind() == statement.kind()
                && last.speakers().equals(statement.speakers())
                && last.sentence().paragraph() == statement.sentence().paragraph() && last.sentence() != statement.sentence();
        if (goesOn) {
            found.set(found.size() - 1, last.with(statement));
        } else {
            found.add(statement);
        }
    }

    private List<StatementDraft> statements(Sentence sentence) {
        List<Cue> cues = CueReader.read(sentence, trees, coreference);
        List<StatementDraft> statements = new ArrayList<>(new QuoteReader(tokens, sentence, cues, coreference, trees).read());
        List<Cue> reporting = cues.stream().filter(cue -> !cue.isOfWords()).toList();
        statements.addAll(new SpeechReader(tokens, sentence, reporting, coreference, trees).read());
        issue(sentence, cues);
        introduce(sentence, cues);
        return statements;
    }

    /** "He continued:" – the words follow in a paragraph of their own. */
    private void introduce(Sentence sentence, List<Cue> cues) {
        if (sentence.chunk(sentence.size() - 1).is(":") && !cues.isEmpty()) {
            coreference.spoke(cues.get(cues.size() - 1).speakers(), sentence.paragraph());
        }
    }

    /** "said in a statement": from here on, "the statement" speaks for its speaker. */
    private void issue(Sentence sentence, List<Cue> cues) {
        List<Entity> speakers = cues.stream().map(Cue::speakers).filter(who -> !who.isEmpty()).findFirst().orElse(List.of());
        for (Chunk chunk : sentence.chunks()) {
            if (chunk.isMention() && chunk.mention().kind() == EntityMention.Kind.PHRASE && chunk.mention().isIndefinite()
                    && chunk.mention().entities().isEmpty()
                    && !speakers.isEmpty() && coreference.isDocument(chunk.mention())) {
                coreference.issued(chunk.mention(), speakers);
            }
        }
    }
}
