#include "core/text/secret_text.h"

#include <QByteArray>
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <bitset>
#include <cmath>
#include <memory>
#include <string>
#include <vector>

namespace bulkhead {

namespace {

using Form = FoundSecret::Form;

/// `pattern` is matched from the prefix on. Forms of tokens: the providers' own documentation of secret scanning.
struct SecretForm {
    std::string_view prefix;
    const char *pattern;
    MessageId kind;
    Form form = Form::Token;
    bool startsWord = true; ///< a letter or digit before the prefix means that it is something else
};

constexpr MessageId awsKey = RULE_TEXT("Rules", "AWS access key id");
constexpr MessageId googleKey = RULE_TEXT("Rules", "Google API key");
constexpr MessageId githubToken = RULE_TEXT("Rules", "GitHub token");
constexpr MessageId gitlabToken = RULE_TEXT("Rules", "GitLab token");
constexpr MessageId slackToken = RULE_TEXT("Rules", "Slack token");
constexpr MessageId slackWebhook = RULE_TEXT("Rules", "Slack webhook");
constexpr MessageId stripeKey = RULE_TEXT("Rules", "Stripe key");
constexpr MessageId webToken = RULE_TEXT("Rules", "signed JSON Web Token");
constexpr MessageId npmToken = RULE_TEXT("Rules", "npm token");
constexpr MessageId pypiToken = RULE_TEXT("Rules", "PyPI token");
constexpr MessageId sendGridKey = RULE_TEXT("Rules", "SendGrid key");
constexpr MessageId azureKey = RULE_TEXT("Rules", "key of an Azure storage account");
constexpr MessageId dockerToken = RULE_TEXT("Rules", "Docker Hub token");
constexpr MessageId digitalOceanToken = RULE_TEXT("Rules", "DigitalOcean token");
constexpr MessageId vaultToken = RULE_TEXT("Rules", "Vault token");
constexpr MessageId anthropicKey = RULE_TEXT("Rules", "Anthropic API key");
constexpr MessageId openAiKey = RULE_TEXT("Rules", "OpenAI API key");
constexpr MessageId huggingFaceToken = RULE_TEXT("Rules", "Hugging Face token");
constexpr MessageId grafanaToken = RULE_TEXT("Rules", "Grafana service account token");
constexpr MessageId shopifyToken = RULE_TEXT("Rules", "Shopify token");
constexpr MessageId ageKey = RULE_TEXT("Rules", "age secret key");
constexpr MessageId registryLogin = RULE_TEXT("Rules", "login of an image registry");
constexpr MessageId privateKey = RULE_TEXT("Rules", "private key");
constexpr MessageId urlPassword = RULE_TEXT("Rules", "password in a URL");

constexpr auto kForms = std::to_array<SecretForm>({
    {"AKIA", "AKIA[A-Z2-7]{16}\\b", awsKey},
    {"ASIA", "ASIA[A-Z2-7]{16}\\b", awsKey},
    {"AIza", "AIza[0-9A-Za-z_-]{35}", googleKey},
    {"ghp_", "ghp_[0-9A-Za-z]{36,255}", githubToken},
    {"gho_", "gho_[0-9A-Za-z]{36,255}", githubToken},
    {"ghu_", "ghu_[0-9A-Za-z]{36,255}", githubToken},
    {"ghs_", "ghs_[0-9A-Za-z]{36,255}", githubToken},
    {"ghr_", "ghr_[0-9A-Za-z]{36,255}", githubToken},
    {"github_pat_", "github_pat_[0-9A-Za-z]{22}_[0-9A-Za-z]{59}", githubToken},
    {"gl", "gl(?:pat|rt|dt|cbt|ptt|soat|agent|oas|ft|imt)-[0-9A-Za-z_.-]{20,}", gitlabToken},
    {"GR1348941", "GR1348941[0-9A-Za-z_-]{20}", gitlabToken},
    {"xox", "xox[abeoprs]-[0-9A-Za-z-]{16,}", slackToken},
    {"xapp-", "xapp-[0-9]-[0-9A-Za-z-]{20,}", slackToken},
    {"hooks.slack.com/", "hooks\\.slack\\.com/(?:services|workflows)/[0-9A-Za-z/_-]{30,}", slackWebhook},
    {"sk_live_", "sk_live_[0-9A-Za-z]{16,}", stripeKey},
    {"rk_live_", "rk_live_[0-9A-Za-z]{16,}", stripeKey},
    {"eyJ", "eyJ[0-9A-Za-z_-]{10,}\\.eyJ[0-9A-Za-z_-]{10,}\\.[0-9A-Za-z_-]{20,}", webToken},
    {"npm_", "npm_[0-9A-Za-z]{36}\\b", npmToken},
    {"pypi-", "pypi-AgE[0-9A-Za-z_-]{50,}", pypiToken},
    {"SG.", "SG\\.[0-9A-Za-z_-]{22}\\.[0-9A-Za-z_-]{43}", sendGridKey},
    {"AccountKey=", "AccountKey=[0-9A-Za-z+/]{86}==", azureKey},
    {"dckr_", "dckr_(?:pat|oat)_[0-9A-Za-z_-]{27,}", dockerToken},
    {"dop_v1_", "dop_v1_[0-9a-f]{64}", digitalOceanToken},
    {"hvs.", "hvs\\.[0-9A-Za-z_-]{24,}", vaultToken},
    {"sk-ant-", "sk-ant-[0-9a-z]+-[0-9A-Za-z_-]{40,}", anthropicKey},
    {"sk-proj-", "sk-proj-[0-9A-Za-z_-]{40,}", openAiKey},
    {"hf_", "hf_[A-Za-z]{34}\\b", huggingFaceToken},
    {"glsa_", "glsa_[0-9A-Za-z]{32}_[0-9a-f]{8}", grafanaToken},
    {"shpat_", "shpat_[0-9a-fA-F]{32}", shopifyToken},
    {"AGE-SECRET-KEY-", "AGE-SECRET-KEY-1[0-9A-Z]{58}", ageKey},
    {"\"auth\"", "\"auth\"\\s*:\\s*\"([0-9A-Za-z+/]{12,}={0,2})\"", registryLogin, Form::Token, false},
    // with at least one line of the key: programs and documents name the mere header
    {"-----BEGIN",
     "-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----(?:\\s|\\\\n|\\\\r)+(?:[A-Za-z0-9-]+: [^\\n]*\\s+)*[0-9A-Za-z+/=]{16,}",
     privateKey, Form::PrivateKey, false},
    {"://", "://[^\\s/:@'\"<>$&?#{}()]*:([^\\s/:@'\"<>{}()]{3,})@[0-9A-Za-z\\[{$]", urlPassword, Form::PasswordInUrl, false},
});

/// The compiled forms, and which two bytes any of them begins with.
class Forms {
public:
    Forms()
    {
        for (const SecretForm &form : kForms) {
            m_patterns.push_back(std::make_unique<RE2>(form.pattern, RE2::Quiet));
            m_starts.set(startOf(form.prefix));
        }
    }

    /// Of `text` from `at` on; `at` is an offset of at least two bytes before the end.
    [[nodiscard]] std::optional<FoundSecret> matchAt(std::string_view text, std::size_t at) const
    {
        if (!m_starts.test(startOf(text.substr(at))))
            return std::nullopt;
        for (std::size_t i = 0; i < kForms.size(); ++i) {
            const SecretForm &form = kForms[i];
            if (!text.substr(at).starts_with(form.prefix) || (form.startsWord && at > 0 && isWord(text[at - 1])))
                continue;
            if (const std::optional<TextRange> range = match(i, text, at))
                return FoundSecret{form.form, form.kind, *range};
        }
        return std::nullopt;
    }

private:
    static std::size_t startOf(std::string_view text)
    {
        return static_cast<std::size_t>(static_cast<unsigned char>(text[0])) << 8U | static_cast<unsigned char>(text[1]);
    }
    static bool isWord(char c)
    {
        const auto byte = static_cast<unsigned char>(c);
        return std::isalnum(byte) || c == '_' || byte >= 0x80;
    }

    [[nodiscard]] std::optional<TextRange> match(std::size_t form, std::string_view text, std::size_t at) const
    {
        constexpr std::size_t longest = 4096; // no form is longer; a megabyte of data must not be read for each prefix in it
        const std::string_view rest = text.substr(at, longest);
        std::array<re2::StringPiece, 2> groups;
        const int wanted = 1 + m_patterns[form]->NumberOfCapturingGroups();
        if (!m_patterns[form]->Match({rest.data(), rest.size()}, 0, rest.size(), RE2::ANCHOR_START, groups.data(), wanted))
            return std::nullopt;
        const std::string_view found(groups[0].data(), groups[0].size());
        const std::string_view value = wanted > 1 ? std::string_view(groups[1].data(), groups[1].size()) : found;
        if (isPlaceholderText(value) || isExample(found) || (kForms[form].kind == registryLogin && !holdsLogin(value)))
            return std::nullopt;
        const auto begin = static_cast<ByteOffset>(value.data() - text.data());
        return TextRange{begin, begin + static_cast<ByteOffset>(value.size())};
    }

    /// "user:password" in base64, and not a word that happens to be made of its letters.
    static bool holdsLogin(std::string_view encoded)
    {
        return QByteArray::fromBase64(QByteArray::fromRawData(encoded.data(), static_cast<qsizetype>(encoded.size())))
            .contains(':');
    }

    /// AWS's documents use keys that end so; "ghp_xxxxxxxx…" stands for any.
    static bool isExample(std::string_view found)
    {
        if (found.contains("EXAMPLE"))
            return true;
        const std::string_view tail = found.substr(found.size() - std::min<std::size_t>(found.size(), 12));
        return std::ranges::all_of(tail, [&](char c) { return c == tail.front(); });
    }

    std::vector<std::unique_ptr<RE2>> m_patterns; ///< in the order of kForms
    std::bitset<65536> m_starts;
};

const Forms &forms()
{
    static const Forms compiled;
    return compiled;
}

char lower(char c)
{
    return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

bool equalsIgnoringCase(std::string_view left, std::string_view right)
{
    return std::ranges::equal(left, right, [](char a, char b) { return lower(a) == lower(b); });
}

/// Whether `name` ends with the words, as "DB_PASSWORD", "db-password", "dbPassword", "DBPASSWORD" do. What comes before may be
/// anything for a word of one meaning ("mypassword"); for the others a new word must begin.
bool endsWithWord(std::string_view name, std::string_view word, bool startsAnywhere)
{
    if (name.size() < word.size() || !equalsIgnoringCase(name.substr(name.size() - word.size()), word))
        return false;
    if (startsAnywhere || name.size() == word.size())
        return true;
    const char before = name[name.size() - word.size() - 1];
    const char first = name[name.size() - word.size()];
    const bool isHump = first >= 'A' && first <= 'Z' && !(before >= 'A' && before <= 'Z');
    return !std::isalnum(static_cast<unsigned char>(before)) || isHump;
}

double entropyPerCharacter(std::string_view text)
{
    std::array<int, 256> counts{};
    for (const char c : text)
        ++counts[static_cast<unsigned char>(c)];
    double bits = 0;
    for (const int count : counts) {
        if (count > 0) {
            const double share = static_cast<double>(count) / static_cast<double>(text.size());
            bits -= share * std::log2(share);
        }
    }
    return bits;
}

bool isBooleanOrNumber(std::string_view value)
{
    constexpr std::array<std::string_view, 10> words = {"true", "false", "yes",  "no",      "on",
                                                        "off",  "null",  "none", "enabled", "disabled"};
    return std::ranges::any_of(words, [&](std::string_view word) { return equalsIgnoringCase(value, word); })
        || value.find_first_not_of("0123456789.") == std::string_view::npos;
}

/// A path, an address, or the name of an object or a file: what stands under a name like TOKEN that is not a token itself.
bool isReference(std::string_view value)
{
    return value.starts_with('/') || value.starts_with("./") || value.contains("://") || value.contains(' ')
        || value.find_first_not_of("abcdefghijklmnopqrstuvwxyz-._/") == std::string_view::npos;
}

/// Random text mixes digits and letters; names of objects have a digit or two at most.
bool looksRandom(std::string_view value)
{
    constexpr std::size_t shortest = 12;
    constexpr double leastBits = 3.0;
    const auto digits = std::ranges::count_if(value, [](char c) { return c >= '0' && c <= '9'; });
    return value.size() >= shortest && digits >= 3 && entropyPerCharacter(value) >= leastBits;
}

} // namespace

std::optional<FoundSecret> findSecret(std::string_view text, ByteOffset from)
{
    constexpr std::size_t shortest = 12;
    if (text.size() < shortest)
        return std::nullopt;
    const Forms &all = forms();
    for (std::size_t at = from; at + shortest <= text.size(); ++at) {
        if (const std::optional<FoundSecret> found = all.matchAt(text, at))
            return found;
    }
    return std::nullopt;
}

SecretName secretName(std::string_view name)
{
    struct Word {
        std::string_view text;
        SecretName means;
        bool startsAnywhere = false;
    };
    constexpr auto words = std::to_array<Word>({
        {"password", SecretName::Password, true},
        {"passwd", SecretName::Password, true},
        {"passphrase", SecretName::Password, true},
        {"pwd", SecretName::Password},
        {"token", SecretName::Key},
        {"secret", SecretName::Key},
        {"api_key", SecretName::Key},
        {"api-key", SecretName::Key},
        {"apikey", SecretName::Key, true},
        {"private_key", SecretName::Key},
        {"private-key", SecretName::Key},
        {"privatekey", SecretName::Key, true},
        {"secret_key", SecretName::Key},
        {"secret-key", SecretName::Key},
        {"secretkey", SecretName::Key, true},
        {"access_key", SecretName::Key},
        {"access-key", SecretName::Key},
        {"accesskey", SecretName::Key, true},
        {"encryption_key", SecretName::Key},
        {"encryption-key", SecretName::Key},
        {"encryptionkey", SecretName::Key, true},
    });
    const auto word =
        std::ranges::find_if(words, [&](const Word &known) { return endsWithWord(name, known.text, known.startsAnywhere); });
    const bool isWorkingDirectory = equalsIgnoringCase(name, "pwd") || equalsIgnoringCase(name, "oldpwd");
    return word == words.end() || isWorkingDirectory ? SecretName::No : word->means;
}

bool isPlaceholderText(std::string_view value)
{
    if (value.empty() || value.starts_with('<') || value.starts_with('[') || value.contains("$(") || value.contains("${")
        || value.contains("{{") || value.contains("<%") || value.starts_with('$') || value.starts_with("ref+")
        || value.starts_with("vault:") || value.starts_with("ENC[") || value.starts_with('%') || value.starts_with('@'))
        return true;
    if (std::ranges::all_of(value, [&](char c) { return c == value.front() || c == ' '; }))
        return true; // "xxxxxx", "*****"
    std::string small(value.substr(0, 64));
    std::ranges::transform(small, small.begin(), lower);
    constexpr auto parts =
        std::to_array<std::string_view>({"changeme", "change-me", "change_me", "replace", "redacted", "placeholder", "your-",
                                         "your_", "example", "insert-", "todo", "dummy", "xxxx", "****", "..."});
    return std::ranges::any_of(parts, [&](std::string_view part) { return small.contains(part); });
}

bool isSecretValue(std::string_view name, std::string_view value)
{
    const SecretName means = secretName(name);
    if (means == SecretName::No || isPlaceholderText(value) || isBooleanOrNumber(value))
        return false;
    if (means == SecretName::Password)
        return !value.starts_with('/') && !value.contains("://");
    return !isReference(value) && looksRandom(value);
}

Flag splitFlag(std::string_view argument)
{
    if (!argument.starts_with("--") || argument.find_first_of(" \t\n") < argument.find('='))
        return {};
    argument.remove_prefix(2);
    const std::size_t equals = argument.find('=');
    return {argument.substr(0, equals), equals == std::string_view::npos ? std::string_view() : argument.substr(equals + 1)};
}

namespace {

/// Without the white space and quotes around it, and the comma behind it.
std::string_view bare(std::string_view text)
{
    constexpr std::string_view around = " \t\r\"',";
    text.remove_prefix(std::min(text.find_first_not_of(around), text.size()));
    return text.substr(0, text.find_last_not_of(around) + 1);
}

} // namespace

std::optional<std::string_view> secretSettingIn(std::string_view text)
{
    if (!text.contains('\n'))
        return std::nullopt;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::size_t separator = line.find_first_of("=:");
        if (separator == std::string_view::npos || line.substr(0, separator).contains('#'))
            continue;
        std::string_view name = bare(line.substr(0, separator));
        name.remove_prefix(name.find_last_of(" \t.") + 1); // "export PASSWORD", "spring.datasource.password"
        const std::string_view value = bare(line.substr(separator + 1));
        if (secretName(name) != SecretName::No && !value.contains(' ') && !value.contains('(') && isSecretValue(name, value))
            return name;
    }
    return std::nullopt;
}

} // namespace bulkhead
