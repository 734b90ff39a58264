#include "core/rules/support/pod_security_findings.h"

#include "core/ci/ci_sources.h"

namespace bulkhead {

std::vector<PodSecurityViolation> refusedBy(PodSecurityCheckId check, const PodSpecView &pod, const Reporter &report)
{
    return podSecurityViolations(check, pod, PodSecurityVersions::latestOf(report.kubeVersion()));
}

FindingBuilder reportRefused(Reporter &report, const RuleMetadata &rule, const PodSecurityViolation &violation,
                             const ViolationTexts &texts)
{
    const std::string value(violation.value.text());
    Message message = violation.container ? Message{texts.ofContainer, {std::string(violation.container->name()), value}}
                                          : Message{texts.ofPod, {value}};
    FindingBuilder finding = report.finding(rule, violation.location, std::move(message));
    if (isTemplated(value))
        finding.confidence(Confidence::Low);
    return finding;
}

std::optional<FindingBuilder> reportMissing(Reporter &report, const RuleMetadata &rule, const PodSpecView &pod,
                                            std::span<const PodSecurityViolation> violations,
                                            std::initializer_list<std::string_view> keys, MessageId text)
{
    std::string names;
    for (const PodSecurityViolation &violation : violations) {
        if (violation.kind == PodSecurityViolation::Kind::Missing)
            names.append(names.empty() ? "\"" : ", \"").append(violation.container->name()).append("\"");
    }
    if (names.empty())
        return std::nullopt;
    return report.finding(rule, pod.field(keys).location, {text, {names}});
}

void reportHostNamespace(Reporter &report, const RuleMetadata &rule, const PodSpecView &pod, std::string_view key, MessageId text)
{
    const YamlNode value = pod.node()[key];
    if (value.boolean() != true)
        return;
    report.finding(rule, Location::written(value), {text, {}})
        .fix({RULE_TEXT("Rules", "Remove %1"), {std::string(key)}}, Applicability::Unsafe, YamlPatch::remove(value, pod.node()));
}

PatchResult useRuntimeDefault(const PodSpecView &pod, YamlNode refused)
{
    if (refused.isMapping())
        return YamlPatch::set(refused, {"type"}, YamlValue::string("RuntimeDefault"));
    const bool isAnnotation = refused.parent() == pod.metadata()["annotations"];
    return YamlPatch::replace(refused, YamlValue::string(isAnnotation ? "runtime/default" : "RuntimeDefault"));
}

} // namespace bulkhead
