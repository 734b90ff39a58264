#pragma once

#include "core/text/message.h"
#include "core/text/text_range.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace bulkhead {

/// What of a text is a credential by its form alone: a provider's token, a private key, the password in a URL.
struct FoundSecret {
    enum class Form : std::uint8_t { Token, PrivateKey, PasswordInUrl };

    Form form = Form::Token;
    MessageId kind; ///< "GitHub token"; the value itself is never repeated
    TextRange range; ///< in the text, the prefix by which the form is known included
};

/// The first credential in `text` from `from` on. Reads each byte once; regular expressions (RE2) run only where a known prefix
/// stands.
[[nodiscard]] std::optional<FoundSecret> findSecret(std::string_view text, ByteOffset from = 0);

/// What a name (a variable, a key, a flag) says of its value.
enum class SecretName : std::uint8_t {
    No,
    Password, ///< chosen by people: any text may be one
    Key, ///< "API_TOKEN", "clientSecret": often the name of an object; only a value that looks random is one
};
/// Of the last words: "DB_PASSWORD" and "dbPassword" name one, "PASSWORD_FILE" and "password-policy" do not.
[[nodiscard]] SecretName secretName(std::string_view name);

/// "--db-password=…" in two. Both parts are empty for what is no long flag, the value for one whose value is the next argument.
struct Flag {
    std::string_view name{};
    std::string_view value{};
};
[[nodiscard]] Flag splitFlag(std::string_view argument);

/// Whether the value is one that people put in for something else: empty, a variable, a template, "<your password>", "changeme".
[[nodiscard]] bool isPlaceholderText(std::string_view value);

/// Whether a value under that name is a credential: form and entropy count only together with the name.
[[nodiscard]] bool isSecretValue(std::string_view name, std::string_view value);

/// The name of the first setting that isSecretValue() in a text of several lines: `name=value`, `name: value`, `"name": "value",`.
[[nodiscard]] std::optional<std::string_view> secretSettingIn(std::string_view text);

} // namespace bulkhead
