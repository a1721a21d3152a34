package dev.communique.search;

import org.apache.lucene.analysis.tokenattributes.BytesTermAttributeImpl;
import org.apache.lucene.analysis.tokenattributes.CharTermAttributeImpl;
import org.apache.lucene.analysis.tokenattributes.FlagsAttributeImpl;
import org.apache.lucene.analysis.tokenattributes.KeywordAttributeImpl;
import org.apache.lucene.analysis.tokenattributes.OffsetAttributeImpl;
import org.apache.lucene.analysis.tokenattributes.PackedTokenAttributeImpl;
import org.apache.lucene.analysis.tokenattributes.PayloadAttributeImpl;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttributeImpl;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttributeImpl;
import org.apache.lucene.analysis.tokenattributes.SentenceAttributeImpl;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttributeImpl;
import org.apache.lucene.analysis.tokenattributes.TypeAttributeImpl;
import org.apache.lucene.search.BoostAttributeImpl;
import org.apache.lucene.search.MaxNonCompetitiveBoostAttributeImpl;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Names to the native image what Lucene finds by name only: the attributes of the words that it takes texts apart into. */
@RegisterForReflection(targets = { BoostAttributeImpl.class, BytesTermAttributeImpl.class, CharTermAttributeImpl.class,
        FlagsAttributeImpl.class, KeywordAttributeImpl.class, MaxNonCompetitiveBoostAttributeImpl.class, OffsetAttributeImpl.class,
        PackedTokenAttributeImpl.class, PayloadAttributeImpl.class, PositionIncrementAttributeImpl.class,
        PositionLengthAttributeImpl.class, SentenceAttributeImpl.class, TermFrequencyAttributeImpl.class, TypeAttributeImpl.class })
final class NativeAttributes {

    private NativeAttributes() {
    }
}
