package io.modeltrail.command.artifact;

import io.modeltrail.command.artifact.ArtifactProperties.Store;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/// Objects of Amazon S3, or of any store that speaks its protocol: `s3://bucket/key`, signed by Signature Version 4.
final class S3Source implements ArtifactSource {

    private static final String SERVICE = "s3";

    /// The client writes these itself.
    private static final Set<String> OF_THE_CLIENT = Set.of("host", "content-length");

    private final Store store;
    private final HttpSource http;
    private final Clock clock;
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

    S3Source(Store store, HttpSource http, Clock clock) {
        this.store = store;
        this.http = http;
        this.clock = clock;
    }

    @Override
    public Opened open(URI uri, ArtifactRoots.Root root) throws IOException, InterruptedException {
        var address = address(uri);
        return http.open(address, address, headers(address));
    }

    /// The bucket in the path of an own endpoint, as any store understands it, else in the name of Amazon's host.
    private URI address(URI uri) {
        var endpoint = store.endpoint();
        return endpoint == null
                ? URI.create("https://%s.s3.%s.amazonaws.com%s"
                        .formatted(uri.getRawAuthority(), store.region(), uri.getRawPath()))
                : URI.create("%s://%s/%s%s"
                        .formatted(
                                endpoint.getScheme(),
                                endpoint.getRawAuthority(),
                                uri.getRawAuthority(),
                                uri.getRawPath()));
    }

    private Map<String, List<String>> headers(URI address) {
        var accessKey = store.accessKey();
        var secretKey = store.secretKey();
        if (accessKey == null || secretKey == null) {
            return Map.of();
        }
        var request =
                SdkHttpRequest.builder().method(SdkHttpMethod.GET).uri(address).build();
        var signed = signer.sign(sign -> sign.identity(AwsCredentialsIdentity.create(accessKey, secretKey))
                .request(request)
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, SERVICE)
                .putProperty(AwsV4HttpSigner.REGION_NAME, store.region())
                .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false)
                .putProperty(HttpSigner.SIGNING_CLOCK, clock));
        var headers = new HashMap<>(signed.request().headers());
        headers.keySet().removeIf(name -> OF_THE_CLIENT.contains(name.toLowerCase(Locale.ROOT)));
        return headers;
    }
}
