#include "core/report/secret_mask.h"

#include "core/text/secret_text.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

constexpr std::string_view lastApplied = "kubectl.kubernetes.io/last-applied-configuration";

bool isSecret(const Resource &resource)
{
    return resource.kind() == "Secret" && resource.apiVersion().find('/') == std::string_view::npos;
}

/// Looks at the bytes, because a broken document has no tree.
bool namesSecret(std::string_view text)
{
    for (std::size_t at = text.find("kind"); at != std::string_view::npos; at = text.find("kind", at + 4)) {
        std::string_view rest = text.substr(at + 4);
        rest.remove_prefix(std::min(rest.find_first_not_of("\"': \t"), rest.size()));
        const bool ends = rest.size() == 6 || (rest.size() > 6 && !std::isalnum(static_cast<unsigned char>(rest[6])));
        if (rest.starts_with("Secret") && ends)
            return true;
    }
    return false;
}

/// Keys whose values let somebody act as a runner, or as whoever installed it.
constexpr auto kTokenKeys = std::to_array<std::string_view>({
    "runnerToken",
    "runnerRegistrationToken",
    "runners_token",
    "registration_token",
    "registrationToken",
    "runner_token",
    "github_token",
    "githubToken",
    "github_app_private_key",
    "adminPassword",
    "agentToken",
    "token",
    "AZP_TOKEN",
    "delegateToken",
    "resourceClassToken",
    "clientSecret",
    "bearer_token",
    "github_basicauth_password",
    "github_webhook_secret_token",
    "privateKey",
    "password",
});

/// The same in a GitLab runner's TOML; of `environment` any entry may be one.
constexpr auto kTomlKeys = std::to_array<std::string_view>({
    "token",
    "registration_token",
    "bearer_token",
    "environment",
    "password",
    "SecretKey",
    "PrivateKey",
    "AccountKey",
});

/// The `value` of an item of `env` that is called like a secret: whatever it is, somebody may mean one.
bool isSecretVariable(YamlNode value)
{
    const YamlNode variable = value.parent();
    return value.key().scalar() == "value" && variable.isMapping() && variable.parent().isSequence()
        && secretName(variable["name"].scalar()) != SecretName::No;
}

/// A flag with its value in it, or the value after its flag.
bool isSecretArgument(YamlNode item)
{
    if (!item.parent().isSequence())
        return false;
    if (const Flag flag = splitFlag(item.scalar()); !flag.value.empty())
        return secretName(flag.name) != SecretName::No;
    // In document order a text that is the item before stands right before this one: no walk through a long list.
    const YamlNode previous = item.index() > 0 ? YamlNode(item.document(), item.index() - 1) : YamlNode();
    if (!previous.isScalar() || previous.parent() != item.parent())
        return false;
    const Flag before = splitFlag(previous.scalar());
    return before.value.empty() && secretName(before.name) != SecretName::No;
}

/// What the rules about plain secrets look for, and a little more: by its form, or by the name in front of it.
bool isPlainSecret(YamlNode node)
{
    const std::string_view text = node.scalar();
    return isSecretVariable(node) || isSecretValue(node.key().scalar(), text) || isSecretArgument(node) || findSecret(text)
        || secretSettingIn(text);
}

/// "token" of `  token = "glrt-…"`; empty if the line sets nothing.
std::string_view tomlKey(std::string_view line)
{
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos)
        return {};
    std::string_view key = line.substr(0, equals);
    key.remove_prefix(std::min(key.find_first_not_of(" \t\""), key.size()));
    return key.substr(0, key.find_last_not_of(" \t\"") + 1);
}

} // namespace

SecretMask::SecretMask(const Manifest &manifest)
{
    for (const YamlStream::Document &document : manifest.stream().documents()) {
        const TextRange range = document.yaml->range();
        if (document.yaml->problem() && namesSecret(manifest.source()->text(range)))
            m_ranges.push_back(range);
        hideTokens(*document.yaml);
    }
    for (const Resource &resource : manifest.resources()) {
        if (isSecret(resource))
            hideSecret(resource.root());
    }
    std::ranges::sort(m_ranges);
    std::vector<TextRange> merged;
    for (const TextRange &range : m_ranges) {
        if (!merged.empty() && range.begin <= merged.back().end)
            merged.back().end = std::max(merged.back().end, range.end);
        else
            merged.push_back(range);
    }
    m_ranges = std::move(merged);
}

void SecretMask::hideSecret(YamlNode root)
{
    // Written entries as well as the look-up: a duplicate key hides its first value from the look-up, a merge key from the entries.
    for (const auto [key, value] : YamlEntries(root)) {
        if (key.scalar() == "data" || key.scalar() == "stringData")
            hideValues(value.resolved());
    }
    hideValues(root["data"]);
    hideValues(root["stringData"]);
    hide(root["metadata"]["annotations"][lastApplied]);
}

void SecretMask::hideValues(YamlNode values)
{
    if (!values.isMapping()) {
        hide(values);
        return;
    }
    for (const auto [key, value] : YamlEntries(values))
        hide(value.resolved());
}

void SecretMask::hideTokens(const YamlDocument &document)
{
    for (YamlIndex i = 0; i < document.nodeCount(); ++i) {
        const YamlNode node(&document, i);
        if (!node.isScalar())
            continue;
        if (node.scalar().contains("[[runners]]"))
            hideTokensInToml(*document.source(), node.range());
        else if (std::ranges::contains(kTokenKeys, node.key().scalar()) || isPlainSecret(node))
            hide(node);
    }
}

/// By line: the text may be broken, and then it has no tree.
void SecretMask::hideTokensInToml(const SourceText &source, TextRange text)
{
    const bool isOneLine = !source.text(text).contains('\n');
    if (isOneLine) {
        m_ranges.push_back(text);
        return;
    }
    bool isInArray = false; // that began on a line before
    for (ByteOffset at = text.begin; at < text.end;) {
        const TextRange line = source.lineRange(at);
        const std::string_view written = source.text(line);
        const std::string_view key = tomlKey(written);
        if (isInArray) {
            m_ranges.push_back(line);
            isInArray = !written.contains(']');
        } else if (std::ranges::contains(kTomlKeys, key) || key.ends_with("Token")) {
            const std::size_t value = written.find('=') + 1;
            m_ranges.push_back({line.begin + static_cast<ByteOffset>(value), line.end});
            isInArray = written.substr(value).contains('[') && !written.substr(value).contains(']');
        } else if (findSecret(written)) {
            m_ranges.push_back(line);
        }
        at = std::max(at, line.end) + 1;
    }
}

void SecretMask::hide(YamlNode node)
{
    if (node.isValid() && !node.range().isEmpty())
        m_ranges.push_back(node.range());
}

TextRange SecretMask::firstIn(TextRange range) const
{
    if (m_ranges.empty())
        return {range.end, range.end};
    const auto found = std::ranges::upper_bound(m_ranges, range.begin, {}, &TextRange::end);
    if (found != m_ranges.end() && found->begin < std::max(range.end, range.begin + 1))
        return *found;
    return {range.end, range.end};
}

const SecretMask &SecretMasks::of(const SourceText &source)
{
    if (const auto known = m_masks.find(&source); known != m_masks.end())
        return known->second;
    const ManifestPtr manifest = m_workspace.manifest(source.path());
    return m_masks.emplace(&source, manifest ? SecretMask(*manifest) : SecretMask()).first->second;
}

const SecretMask &SecretMasks::known(const SourceText &source) const
{
    return m_masks.at(&source);
}

} // namespace bulkhead
