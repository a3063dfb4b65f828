package dev.lilt.benchmarks.lilt;

import dev.lilt.local.identity.TokenSigner;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A new member for every session, since a member may have few, and the member's token. */
final class Members {
    private static final Duration VALIDITY = Duration.ofHours(3);

    private final TokenSigner signer;
    private final AtomicInteger made = new AtomicInteger();

    Members(TokenSigner signer) {
        this.signer = signer;
    }

    /** Tokens of members that have none yet, made on all cores: a signature takes most of a millisecond. */
    List<String> tokens(int count) {
        int first = made.getAndAdd(count);
        return IntStream.range(first, first + count)
                .parallel()
                .mapToObj(number -> token("bench-" + number))
                .toList();
    }

    String token(String member) {
        return sign(member, TokenSigner.MEMBER);
    }

    String author() {
        return sign("bench-author", TokenSigner.AUTHOR);
    }

    private String sign(String member, List<String> groups) {
        return signer.sign(member, groups, InstantSource.system().instant(), VALIDITY);
    }
}
