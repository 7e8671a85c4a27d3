/// Password hashing (Argon2id), access tokens and signing keys, TOTP, sealed secrets (AES-GCM),
/// UUIDs and random tokens.
@NullMarked
package fr.reemploi.adapters.security;

import org.jspecify.annotations.NullMarked;
