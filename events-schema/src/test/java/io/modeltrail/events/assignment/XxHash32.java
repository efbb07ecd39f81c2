package io.modeltrail.events.assignment;

/// xxHash32 as its specification says, written apart from the library that the product uses.
final class XxHash32 {

    private static final int P1 = 0x9E3779B1;
    private static final int P2 = 0x85EBCA77;
    private static final int P3 = 0xC2B2AE3D;
    private static final int P4 = 0x27D4EB2F;
    private static final int P5 = 0x165667B1;

    private XxHash32() {}

    static int of(byte[] input, int seed) {
        int at = 0;
        int hash = seed + P5;
        if (input.length >= 16) {
            int[] lanes = {seed + P1 + P2, seed + P2, seed, seed - P1};
            for (; at + 16 <= input.length; at += 16) {
                for (int lane = 0; lane < 4; lane++) {
                    lanes[lane] = Integer.rotateLeft(lanes[lane] + word(input, at + 4 * lane) * P2, 13) * P1;
                }
            }
            hash = Integer.rotateLeft(lanes[0], 1)
                    + Integer.rotateLeft(lanes[1], 7)
                    + Integer.rotateLeft(lanes[2], 12)
                    + Integer.rotateLeft(lanes[3], 18);
        }
        hash += input.length;
        for (; at + 4 <= input.length; at += 4) {
            hash = Integer.rotateLeft(hash + word(input, at) * P3, 17) * P4;
        }
        for (; at < input.length; at++) {
            hash = Integer.rotateLeft(hash + (input[at] & 0xff) * P5, 11) * P1;
        }
        hash = (hash ^ (hash >>> 15)) * P2;
        hash = (hash ^ (hash >>> 13)) * P3;
        return hash ^ (hash >>> 16);
    }

    private static int word(byte[] input, int at) {
        return (input[at] & 0xff)
                | (input[at + 1] & 0xff) << 8
                | (input[at + 2] & 0xff) << 16
                | (input[at + 3] & 0xff) << 24;
    }
}
