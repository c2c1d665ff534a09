package org.safesessions.seal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The file that holds the keys: apart from the database, readable by its owner alone. It is made at the first start,
 * and grows a key when a purpose is new; it is never written over. Whoever loses it loses every sealed word, so it
 * belongs in the backup, and not in the database's.
 */
final class KeyFile {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path file;
    private final ObjectMapper json = new ObjectMapper();

    KeyFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    boolean isThere() {
        return Files.exists(file);
    }

    /** Every key by purpose, as they are in the file after those that were missing have been made. */
    synchronized Map<String, KeysetHandle> keysets() throws GeneralSecurityException, IOException {
        AeadConfig.register();
        PrfConfig.register();
        Map<String, KeysetHandle> keysets = isThere() ? read() : new TreeMap<>();
        boolean grew = false;
        for (SealedFor purpose : SealedFor.values()) {
            if (!keysets.containsKey(purpose.name())) {
                keysets.put(purpose.name(), KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
                grew = true;
            }
        }
        for (String purpose : Set.of(KeyRing.FINGERPRINTS, KeyRing.LINKS)) {
            if (!keysets.containsKey(purpose)) {
                keysets.put(purpose, hashing());
                grew = true;
            }
        }
        // somebody else may have made the file meanwhile: then theirs counts
        return !grew || write(keysets) ? keysets : read();
    }

    private static KeysetHandle hashing() throws GeneralSecurityException {
        HmacPrfParameters parameters = HmacPrfParameters.builder()
                .setKeySizeBytes(32)
                .setHashType(HmacPrfParameters.HashType.SHA256)
                .build();
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.generateEntryFromParameters(parameters)
                        .withRandomId()
                        .makePrimary())
                .build();
    }

    private Map<String, KeysetHandle> read() throws GeneralSecurityException, IOException {
        Map<String, JsonNode> kept = json.readValue(file.toFile(), new TypeReference<>() {});
        Map<String, KeysetHandle> keysets = new TreeMap<>();
        for (Map.Entry<String, JsonNode> keyset : kept.entrySet()) {
            keysets.put(
                    keyset.getKey(),
                    TinkJsonProtoKeysetFormat.parseKeyset(keyset.getValue().toString(), InsecureSecretKeyAccess.get()));
        }
        return keysets;
    }

    /** False when a file appeared where there was none. */
    private boolean write(Map<String, KeysetHandle> keysets) throws GeneralSecurityException, IOException {
        Map<String, JsonNode> kept = new LinkedHashMap<>();
        for (Map.Entry<String, KeysetHandle> keyset : keysets.entrySet()) {
            kept.put(
                    keyset.getKey(),
                    json.readTree(TinkJsonProtoKeysetFormat.serializeKeyset(
                            keyset.getValue(), InsecureSecretKeyAccess.get())));
        }
        Path folder = file.resolveSibling("");
        Files.createDirectories(folder);
        boolean first = !isThere();
        Path fresh = posix(folder)
                ? Files.createTempFile(folder, "keys", ".new", OWNER_ONLY)
                : Files.createTempFile(folder, "keys", ".new");
        try {
            json.writerWithDefaultPrettyPrinter().writeValue(fresh.toFile(), kept);
            if (first) {
                Files.createLink(file, fresh);
            } else {
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return true;
        } catch (FileAlreadyExistsException another) {
            return false;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static boolean posix(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
