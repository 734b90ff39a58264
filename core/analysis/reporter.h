#pragma once

#include "core/analysis/finding.h"
#include "core/kube/kube_version.h"
#include "core/kube/resource.h"
#include "core/yaml/yaml_patch.h"

#include <vector>

namespace bulkhead {

/// Adds details to a finding just reported: `report.finding(...).fix(...).relate(...)`.
class FindingBuilder {
public:
    explicit FindingBuilder(Finding &finding)
        : m_finding(finding)
    {
    }
    /// What the finding concerns, for rules that look across resources.
    FindingBuilder &concerning(const Resource &resource, YamlNode node);
    /// The same for a place that may lead on in another language.
    FindingBuilder &concerning(const Resource &resource, const Location &location);
    /// Offers a fix, or records why it was refused; the alternatives of a shared value become choices.
    FindingBuilder &fix(Message title, Applicability applicability, PatchResult edits);
    /// The same over several files.
    FindingBuilder &fix(Message title, Applicability applicability, Result<EditSet> edits);
    /// Offers a fix that needs values from the person: they stand in the new texts as fillIn(), and `labels` say what each number
    /// asks for.
    FindingBuilder &manualFix(Message title, PatchResult edits, const std::vector<Message> &labels);
    FindingBuilder &relate(const Location &location, Message message);
    FindingBuilder &severity(Severity severity);
    FindingBuilder &confidence(Confidence confidence);

private:
    Finding &m_finding;
};

/// Takes the findings of one rule run. One thread uses one reporter.
class Reporter {
public:
    Reporter(KubeVersion version, std::vector<Finding> &findings)
        : m_version(version)
        , m_findings(findings)
    {
    }

    /// The Kubernetes version the workspace is judged by.
    [[nodiscard]] KubeVersion kubeVersion() const { return m_version; }
    /// The builder is good until the next finding is reported.
    FindingBuilder finding(const RuleMetadata &rule, const Location &location, Message message);
    /// Says that the rule cannot tell about `resource`, as what `missing` names is not in the workspace. `location` is what refers
    /// to it.
    void limited(const RuleMetadata &rule, const Resource &resource, const Location &location, Message missing);
    [[nodiscard]] std::vector<LimitedAnswer> takeLimited() { return std::move(m_limited); }

    /// What the following findings concern, or null; set by the analyzer.
    void enter(const Resource *resource);

private:
    KubeVersion m_version;
    std::vector<Finding> &m_findings;
    std::vector<LimitedAnswer> m_limited;
    const Resource *m_resource = nullptr;
    std::string m_resourceId; ///< of m_resource, made with its first finding
};

} // namespace bulkhead
