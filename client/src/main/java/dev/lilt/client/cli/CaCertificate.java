package dev.lilt.client.cli;

import dev.lilt.client.language.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

/** The certificate of an authority of one's own, such as the one that a stack in Docker makes. */
final class CaCertificate {
    /** It protects nothing: certificates are public. */
    private static final String PASSWORD = "public";

    private CaCertificate() {}

    /**
     * Makes this process trust what the certificate vouches for, and nothing else. It has to be called before the first
     * connection, since HTTP clients read the trust store once.
     *
     * @param file one or more certificates in PEM
     * @throws IOException if there are none that can be read; the message is for the member
     */
    static void trust(Path file) throws IOException {
        try (InputStream pem = Files.newInputStream(file)) {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                String alias = ((X509Certificate) certificate).getSerialNumber().toString();
                trusted.setCertificateEntry(alias, certificate);
            }
            if (trusted.size() == 0) {
                throw new IOException(Messages.text("certificate.empty", file));
            }
            Path store = Files.createTempFile("lilt", ".p12");
            store.toFile().deleteOnExit();
            try (OutputStream out = Files.newOutputStream(store)) {
                trusted.store(out, PASSWORD.toCharArray());
            }
            System.setProperty("javax.net.ssl.trustStore", store.toString());
            System.setProperty("javax.net.ssl.trustStoreType", "PKCS12");
            System.setProperty("javax.net.ssl.trustStorePassword", PASSWORD);
        } catch (NoSuchFileException e) {
            throw new IOException(Messages.text("certificate.missing", file), e);
        } catch (GeneralSecurityException e) {
            throw new IOException(Messages.text("certificate.not-pem", file), e);
        }
    }
}
