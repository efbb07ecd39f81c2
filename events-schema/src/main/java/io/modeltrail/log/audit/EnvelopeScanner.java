package io.modeltrail.log.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reads the members of an envelope that the audit needs and refuses a repeated one, without making garbage.
///
/// It is no JSON validator: what stands in other members is passed over by its strings and brackets. One instance
/// serves one thread.
final class EnvelopeScanner {

    /// Numbers written for each envelope: fingerprint of the id, fingerprint of the stream, stream version.
    static final int FACTS = 5;

    /// What a member is to the audit, one bit each; 0 is any other.
    private static final int IS_ID = 1;

    private static final int IS_SUBJECT = 2;
    private static final int IS_TYPE = 4;
    private static final int IS_STREAM_VERSION = 8;

    private static final int MOST_MEMBERS = 64;
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final byte[] ID = "id".getBytes(UTF_8);
    private static final byte[] TYPE = "type".getBytes(UTF_8);
    private static final byte[] SUBJECT = "subject".getBytes(UTF_8);
    private static final byte[] STREAM_VERSION = "streamversion".getBytes(UTF_8);

    private final Fingerprint fingerprint;
    private final JsonCursor json = new JsonCursor();
    private final EnvelopeShape shape = new EnvelopeShape();
    private final int[] keyBegins = new int[MOST_MEMBERS];
    private final int[] keyEnds = new int[MOST_MEMBERS];
    private final long[] keyHeads = new long[MOST_MEMBERS];
    private final int[] roles = new int[MOST_MEMBERS];
    private int members;
    private long keysSeen;
    private int found;

    EnvelopeScanner(Fingerprint fingerprint) {
        this.fingerprint = fingerprint;
    }

    /// Writes the facts of one envelope from `facts[to]` on; answers what is wrong with it, or null.
    @Nullable
    String scan(byte[] bytes, int begin, int end, long[] facts, int to) {
        return hasShapeOfLast(bytes, begin, end, facts, to) ? null : scanAnew(bytes, begin, end, facts, to);
    }

    /// Envelopes mostly have the members of the one before, in its order: then no name is searched for its end nor
    /// compared with the others. Whatever is different or wrong is left to the scan that takes nothing for granted.
    private boolean hasShapeOfLast(byte[] bytes, int begin, int end, long[] facts, int to) {
        if (shape.isUnknown()) {
            return false;
        }
        found = 0;
        json.over(bytes, begin, end);
        try {
            for (int i = 0; i < shape.members(); i++) {
                if (!json.skips(shape.opening(i))) {
                    return false;
                }
                value(shape.role(i), bytes, facts, to);
            }
            json.expect('}');
            json.expectEnd();
            return true;
        } catch (JsonCursor.NotJson _) {
            return false;
        }
    }

    private @Nullable String scanAnew(byte[] bytes, int begin, int end, long[] facts, int to) {
        members = 0;
        keysSeen = 0;
        found = 0;
        json.over(bytes, begin, end);
        try {
            json.expect('{');
            do {
                String wrong = member(bytes, facts, to);
                if (wrong != null) {
                    return wrong;
                }
            } while (json.skips(','));
            json.expect('}');
            json.expectEnd();
        } catch (JsonCursor.NotJson e) {
            return "the entry is not a JSON object: " + e.getMessage();
        }
        if (found != 0b1111) {
            return "the envelope lacks " + missing();
        }
        shape.learn(bytes, begin, members, keyBegins, keyEnds, roles);
        return null;
    }

    private @Nullable String member(byte[] bytes, long[] facts, int to) {
        json.string();
        int keyBegin = json.stringBegin();
        int keyEnd = json.stringEnd();
        if (json.stringIsEscaped()) {
            return "a member's name must not be written with escapes";
        }
        if (isRepeated(bytes, keyBegin, keyEnd)) {
            return "the member '" + new String(bytes, keyBegin, keyEnd - keyBegin, UTF_8) + "' is there twice";
        }
        json.expect(':');
        int role = role(bytes, keyBegin, keyEnd - keyBegin);
        roles[members - 1] = role;
        value(role, bytes, facts, to);
        return null;
    }

    private static int role(byte[] bytes, int begin, int length) {
        if (is(ID, bytes, begin, length)) {
            return IS_ID;
        }
        if (is(SUBJECT, bytes, begin, length)) {
            return IS_SUBJECT;
        }
        if (is(TYPE, bytes, begin, length)) {
            return IS_TYPE;
        }
        return is(STREAM_VERSION, bytes, begin, length) ? IS_STREAM_VERSION : 0;
    }

    private void value(int role, byte[] bytes, long[] facts, int to) {
        switch (role) {
            case IS_ID -> text(bytes, facts, to);
            case IS_SUBJECT -> text(bytes, facts, to + 2);
            case IS_TYPE -> json.string();
            case IS_STREAM_VERSION -> facts[to + 4] = json.count();
            default -> json.value();
        }
        found |= role;
    }

    private void text(byte[] bytes, long[] facts, int to) {
        json.string();
        if (json.stringIsEscaped()) {
            byte[] plain = json.unescaped();
            fingerprint.write(Arrays.copyOf(plain, plain.length + Long.BYTES), 0, plain.length, facts, to);
        } else {
            fingerprint.write(bytes, json.stringBegin(), json.stringEnd(), facts, to);
        }
    }

    /// A name's first eight bytes pick one bit of 64; only where it is set already are names compared.
    private boolean isRepeated(byte[] bytes, int begin, int end) {
        if (members == MOST_MEMBERS) {
            throw new JsonCursor.NotJson("more than " + MOST_MEMBERS + " members");
        }
        int length = end - begin;
        long head = (long) EIGHT_BYTES.get(bytes, begin);
        head = length >= Long.BYTES ? head : head & ~(-1L << (Byte.SIZE * length));
        long bit = 1L << (((head + length) * 0x9e3779b97f4a7c15L) >>> 58);
        boolean maybe = (keysSeen & bit) != 0;
        keysSeen |= bit;
        if (maybe && isAmongTheFirst(members, bytes, begin, end, head)) {
            return true;
        }
        keyBegins[members] = begin;
        keyEnds[members] = end;
        keyHeads[members] = head;
        members++;
        return false;
    }

    private boolean isAmongTheFirst(int count, byte[] bytes, int begin, int end, long head) {
        for (int i = 0; i < count; i++) {
            if (keyHeads[i] == head && Arrays.equals(bytes, keyBegins[i], keyEnds[i], bytes, begin, end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(byte[] name, byte[] bytes, int begin, int length) {
        if (length != name.length) {
            return false;
        }
        for (int i = 0; i < name.length; i++) {
            if (bytes[begin + i] != name[i]) {
                return false;
            }
        }
        return true;
    }

    private String missing() {
        String[] names = {"id", "subject", "type", "streamversion"};
        StringBuilder missing = new StringBuilder();
        for (int i = 0; i < names.length; i++) {
            if ((found & (1 << i)) == 0) {
                missing.append(missing.isEmpty() ? "'" : ", '").append(names[i]).append('\'');
            }
        }
        return missing.toString();
    }
}
