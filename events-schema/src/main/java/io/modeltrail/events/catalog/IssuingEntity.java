package io.modeltrail.events.catalog;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// Who gives out device identifiers: those accredited by the FDA (21 CFR 830.100) and designated by the EU (Decision
/// 2019/939). Each has a form of its own, by which an identifier is known.
public enum IssuingEntity {
    /// GTIN-14: 14 digits, the last one a check digit (GS1 General Specifications, 7.9). Shorter ones are filled with
    /// zeros in front.
    GS1("[0-9]{14}", "14 digits with GS1's check digit, such as 51022222233336"),
    /// HIBC: labeler (a letter and three more), product (up to 18) and unit of measure.
    HIBCC("[+][A-Z][A-Z0-9]{3}[A-Z0-9]{1,18}[0-9]", "'+' and 6 to 23 letters and digits, such as +H123PARTNO12340"),
    /// ISBT 128: facility, product and the manufacturer's own code.
    ICCBBA("=/[A-Z0-9]{16}", "'=/' and 16 letters and digits, such as =/A9999XYZ100T0944"),
    /// PPN: agency (2), article (up to 18), and two check digits modulo 97, behind the data identifier 9N.
    IFA("9N[A-Z0-9]{2}[A-Z0-9.-]{1,18}[0-9]{2}", "'9N' and a PPN with its two check digits, such as 9N111234567842");

    private static final int PPN_MODULUS = 97;

    private final Pattern form;
    private final String words;

    IssuingEntity(String form, String words) {
        this.form = Pattern.compile(form);
        this.words = words;
    }

    /// Empty for what none of them gives out.
    public static Optional<IssuingEntity> of(String deviceIdentifier) {
        return Arrays.stream(values())
                .filter(entity -> entity.form.matcher(deviceIdentifier).matches())
                .filter(entity -> entity.isChecked(deviceIdentifier))
                .findFirst();
    }

    /// All forms, in words for whoever has sent another one.
    public static String forms() {
        return String.join(
                "; ",
                Arrays.stream(values())
                        .map(one -> one.name() + ": " + one.words)
                        .toList());
    }

    private boolean isChecked(String identifier) {
        return switch (this) {
            case GS1 -> isGtin(identifier);
            case IFA -> isPpn(identifier.substring(2));
            case HIBCC, ICCBBA -> true;
        };
    }

    /// Weights 3 and 1 in turn, beginning with 3: the sum with the check digit is a multiple of ten.
    private static boolean isGtin(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return sum % 10 == 0;
    }

    /// ASCII values weighted 2, 3, 4, … modulo 97 (IFA, check digit calculations).
    private static boolean isPpn(String ppn) {
        int end = ppn.length() - 2;
        int sum = 0;
        for (int i = 0; i < end; i++) {
            sum += ppn.charAt(i) * (i + 2);
        }
        return sum % PPN_MODULUS == Integer.parseInt(ppn.substring(end));
    }
}
