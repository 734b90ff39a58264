#include "core/rules/support/plain_secrets.h"

#include "core/rules/support/combined_patch.h"
#include "core/text/fill_in.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr std::string_view lastApplied = "kubectl.kubernetes.io/last-applied-configuration";

/// The object a node is written in; null outside of objects.
const Resource *holderOf(const Manifest &manifest, YamlNode node)
{
    for (; node; node = node.parent()) {
        const auto found = std::ranges::find(manifest.resources(), node, &Resource::root);
        if (found != manifest.resources().end())
            return &*found;
    }
    return nullptr;
}

/// Whether the node is a mapping's value that a Secret keeps its values in.
bool isSecretData(YamlNode node)
{
    const std::string_view key = node.key().scalar();
    const YamlNode object = node.parent();
    return (key == "data" || key == "stringData") && object["kind"].scalar() == "Secret" && object["apiVersion"].scalar() == "v1";
}

} // namespace

bool isSecretObject(const Resource &resource)
{
    return resource.kind() == "Secret" && resource.group().empty();
}

void forEachPlainText(const Manifest &manifest, const std::function<void(YamlNode)> &visit)
{
    for (const YamlStream::Document &document : manifest.stream().documents()) {
        const YamlDocument &tree = *document.yaml;
        for (YamlIndex i = 0; i < tree.nodeCount(); ++i) {
            const YamlNode node(&tree, i);
            if (node.isScalar()) {
                if (node.key().scalar() != lastApplied)
                    visit(node);
            } else if (isSecretData(node)) {
                i = tree.indexBehind(node) - 1;
            }
        }
    }
}

FindingBuilder reportPlainSecret(Reporter &report, const RuleMetadata &rule, const Manifest &manifest, YamlNode text,
                                 Message message)
{
    FindingBuilder finding = report.finding(rule, Location::keyOf(text), std::move(message));
    if (const Resource *const holder = holderOf(manifest, text))
        finding.concerning(*holder, text);
    return finding;
}

void offerSecretReference(FindingBuilder &finding, YamlNode text)
{
    const YamlNode variable = text.parent();
    if (text.key().scalar() != "value" || variable.parent().key().scalar() != "env" || !variable["name"].isScalar())
        return;
    std::string key(variable["name"].scalar());
    std::ranges::transform(key, key.begin(), [](char c) {
        const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        return small == '_' ? '-' : small;
    });
    const YamlValue reference =
        YamlValue::mapping({{"name", YamlValue::string(fillIn("credentials", 0))}, {"key", YamlValue::string(fillIn(key, 1))}});
    finding.manualFix(
        {RULE_TEXT("Rules", "Take it from a Secret"), {}},
        combined(YamlPatch::rename(text, "valueFrom"), YamlPatch::replace(text, YamlValue::mapping({{"secretKeyRef", reference}}))),
        {{RULE_TEXT("Rules", "name of the Secret"), {}}, {RULE_TEXT("Rules", "key in the Secret"), {}}});
}

} // namespace bulkhead
