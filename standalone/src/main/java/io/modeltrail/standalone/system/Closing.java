package io.modeltrail.standalone.system;

import java.util.Deque;

/// Closes parts in the reverse order of their opening. One that does not close cleanly does not keep the others open.
public final class Closing {

    private Closing() {}

    public static void all(Deque<AutoCloseable> parts) {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception failure) {
                System.getLogger(Closing.class.getName())
                        .log(System.Logger.Level.WARNING, "a part did not stop cleanly", failure);
            }
        }
    }
}
