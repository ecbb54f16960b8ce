package dev.seriatim.access;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** The body of an answer, broken off where it grows too long. */
final class BoundedBody implements BodySubscriber<byte[]> {

    private final BodySubscriber<byte[]> body;
    private final int mostBytes;
    private long bytes;

    @SuppressWarnings("NullAway.Init") // the first thing that a subscriber is given
    private Subscription subscription;

    BoundedBody(BodySubscriber<byte[]> body, int mostBytes) {
        this.body = body;
        this.mostBytes = mostBytes;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body.getBody();
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        body.onSubscribe(given);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        bytes += buffers.stream().mapToLong(Buffer::remaining).sum();
        if (bytes > mostBytes) {
            subscription.cancel();
            body.onError(new IOException("more than " + mostBytes + " bytes"));
        } else {
            body.onNext(buffers);
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.onError(failure);
    }

    @Override
    public void onComplete() {
        body.onComplete();
    }
}
