package io.modeltrail.log.audit;

import java.util.Arrays;

/// The members of the last sound envelope in their order, as the bytes from one value to the next.
final class EnvelopeShape {

    private byte[][] openings = {};
    private int[] roles = {};

    boolean isUnknown() {
        return openings.length == 0;
    }

    int members() {
        return openings.length;
    }

    /// What stands before the value of this member, such as `,"subject":`, with a brace before the first.
    byte[] opening(int member) {
        return openings[member];
    }

    int role(int member) {
        return roles[member];
    }

    /// Takes over the names of an envelope that has no space between its members; another is not learned.
    void learn(byte[] bytes, int begin, int members, int[] nameBegins, int[] nameEnds, int[] memberRoles) {
        byte[][] learned = new byte[members][];
        for (int i = 0; i < members; i++) {
            int from = nameBegins[i] - 2;
            int to = nameEnds[i] + 2;
            boolean compact = bytes[from] == (i == 0 ? '{' : ',') && bytes[to - 1] == ':' && from >= begin;
            if (!compact) {
                return;
            }
            learned[i] = Arrays.copyOfRange(bytes, from, to);
        }
        openings = learned;
        roles = Arrays.copyOf(memberRoles, members);
    }
}
