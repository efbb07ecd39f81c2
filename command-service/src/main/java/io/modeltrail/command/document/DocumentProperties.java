package io.modeltrail.command.document;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// `modeltrail.documents`: how large one document may be. PostgreSQL hashes it in one piece, hence the upper limit.
@ConfigurationProperties("modeltrail.documents")
public record DocumentProperties(@DefaultValue("64MB") DataSize maxSize) {

    private static final DataSize MOST = DataSize.ofMegabytes(256);

    public DocumentProperties {
        if (maxSize.toBytes() < 1 || maxSize.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("modeltrail.documents.max-size must be 1 byte to 256MB");
        }
    }
}
