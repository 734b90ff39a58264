#include "core/report/report.h"

#include <algorithm>
#include <set>

namespace bulkhead {

FindingCounts countFindings(const AnalysisResult &result)
{
    FindingCounts counts;
    result.forEachFinding([&counts](const Finding &finding) {
        ++counts.bySeverity[static_cast<std::size_t>(finding.severity)];
        ++counts.total;
    });
    return counts;
}

InputCounts countInput(const Workspace &workspace)
{
    InputCounts counts;
    for (const ManifestPtr &manifest : workspace.manifests()) {
        counts.documents += manifest->stream().documentCount();
        counts.resources += manifest->resources().size();
    }
    std::set<std::string_view> unread;
    for (const NotUnderstood &entry : workspace.notLoaded()) {
        if (!workspace.manifest(entry.path))
            unread.insert(entry.path);
    }
    counts.files = workspace.manifests().size() + unread.size();
    return counts;
}

MessageId reasonText(NotUnderstood::Reason reason)
{
    using enum NotUnderstood::Reason;
    switch (reason) {
    case HelmTemplate:
        return RULE_TEXT("Core", "Helm template, not rendered");
    case Placeholders:
        return RULE_TEXT("Core", "Placeholders, not filled in");
    case BrokenYaml:
        return RULE_TEXT("Core", "Broken YAML");
    case NotText:
        return RULE_TEXT("Core", "Not text in UTF-8");
    case TooLarge:
        return RULE_TEXT("Core", "Too large");
    case TooDeep:
        return RULE_TEXT("Core", "Nested too deeply");
    case NotKubernetes:
        return RULE_TEXT("Core", "Not a Kubernetes object");
    case Unreadable:
        return RULE_TEXT("Core", "Unreadable");
    case UnsafePath:
        return RULE_TEXT("Core", "Path that leaves its folder");
    case LimitReached:
        return RULE_TEXT("Core", "Limit reached");
    case Settings:
        return RULE_TEXT("Core", "Settings");
    }
    return {};
}

std::string reasonDetail(const NotUnderstood &entry)
{
    std::string message = entry.message.english();
    const std::string_view reason = reasonText(entry.reason).text;
    if (!message.starts_with(reason))
        return message;
    return message.substr(std::min(message.size(), reason.size() + std::string_view(": ").size()));
}

std::string_view toString(NotUnderstood::Reason reason)
{
    using enum NotUnderstood::Reason;
    switch (reason) {
    case HelmTemplate:
        return "helm-template";
    case Placeholders:
        return "placeholders";
    case BrokenYaml:
        return "broken-yaml";
    case NotText:
        return "not-text";
    case TooLarge:
        return "too-large";
    case TooDeep:
        return "too-deep";
    case NotKubernetes:
        return "not-kubernetes";
    case Unreadable:
        return "unreadable";
    case UnsafePath:
        return "unsafe-path";
    case LimitReached:
        return "limit-reached";
    case Settings:
        return "settings";
    }
    return {};
}

} // namespace bulkhead
