#include "core/analysis/rule.h"
#include "core/rules/support/plain_secrets.h"

#include <QByteArray>

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kics", "Using Kubernetes Native Secret Management"},
    {"kubescape", "C-0208"},
    {"kubescape", "C-0234"},
    {"kyverno", "disallow-all-secrets"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.4.2"},
    {"owasp", "K08"},
    {"mitre", "T1552.001"},
};
constexpr RuleMetadata secretCommitted{
    .id = "secret-committed",
    .title = RULE_TEXT("Rules", "Secret with its values in a file"),
    .severity = Severity::Medium,
    .confidence = Confidence::Medium,
    .appliesTo = Target::Resource,
    .profiles = Profile::Security | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

/// Keys whose values people do not keep secret.
bool isPlainKey(std::string_view key)
{
    constexpr auto keys = std::to_array<std::string_view>({
        "username", "user",     "name",     "type",      "url",    "host",     "hostname",       "server",
        "port",     "database", "project",  "namespace", "ca.crt", "tls.crt",  "service-ca.crt", "email",
        "region",   "endpoint", "clientID", "client-id", "bucket", "insecure", "enableOCI",      "enableLfs",
    });
    return std::ranges::contains(keys, key);
}

bool isCertificate(std::string_view text)
{
    return text.starts_with("-----BEGIN CERTIFICATE") || text.starts_with("-----BEGIN PUBLIC KEY");
}

bool isReal(std::string_view key, std::string_view text)
{
    return !isPlainKey(key) && !isPlaceholderText(text) && !isCertificate(text);
}

std::string decoded(std::string_view text)
{
    return QByteArray::fromBase64(QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()))).toStdString();
}

/// The first entry with a value of its own: no template, no placeholder, no certificate.
YamlNode firstValue(const Resource &secret)
{
    for (const auto [key, value] : YamlEntries(secret.root()["stringData"])) {
        if (isReal(key.scalar(), value.text()))
            return value;
    }
    for (const auto [key, value] : YamlEntries(secret.root()["data"])) {
        if (!isPlaceholderText(value.text()) && isReal(key.scalar(), decoded(value.text())))
            return value;
    }
    return {};
}

class SecretCommitted final : public Rule {
public:
    const RuleMetadata &metadata() const override { return secretCommitted; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (!isSecretObject(resource) || cameFromCluster(resource) || !resource.root()["sops"].isNull())
            return;
        const YamlNode value = firstValue(resource);
        if (!value)
            return;
        report.finding(
            secretCommitted, Location::keyOf(value),
            {RULE_TEXT("Rules",
                       "Secret \"%1\" stands in the file with the value of \"%2\": base64 hides nothing, and the history of a "
                       "repository forgets nothing"),
             {resource.name(), std::string(value.key().scalar())}});
    }

private:
    /// An export shows what the cluster holds, which is where a Secret belongs.
    static bool cameFromCluster(const Resource &resource)
    {
        const YamlNode metadata = resource.metadata();
        return !metadata["uid"].isNull() || !metadata["resourceVersion"].isNull();
    }
};

} // namespace

std::unique_ptr<const Rule> makeSecretCommitted()
{
    return std::make_unique<SecretCommitted>();
}

} // namespace bulkhead
