package io.modeltrail.log.note;

/// Reads sizes and indices as the C2SP formats write them: unsigned 64-bit decimals in their only form.
final class Decimal {

    private Decimal() {}

    static long uint64(String digits, String what) {
        try {
            long value = Long.parseUnsignedLong(digits);
            if (Long.toUnsignedString(value).equals(digits)) {
                return value;
            }
        } catch (NumberFormatException _) {
            // said below, in the words of the format
        }
        throw new MalformedNoteException(
                what + " must be a decimal number below 2^64 without sign and leading zeros, not '" + digits + "'");
    }
}
