#include "core/analysis/rule.h"
#include "core/rules/support/cluster_findings.h"
#include "core/yaml/yaml_patch.h"

#include <string_view>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubescape", "C-0192"}, {"kubescape", "C-0193"}, {"kubescape", "C-0194"}, {"kubescape", "C-0195"}, {"kubescape", "C-0196"},
    {"kubescape", "C-0197"}, {"kubescape", "C-0198"}, {"kubescape", "C-0199"}, {"kubescape", "C-0200"}, {"kubescape", "C-0201"},
    {"kubescape", "C-0202"}, {"kubescape", "C-0203"}, {"kubescape", "C-0204"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.2.1"},
    {"nsa", "Pod security enforcement"},
    {"owasp", "K04"},
};
constexpr RuleMetadata namespaceWithoutPodSecurity{
    .id = "namespace-without-pod-security",
    .title = RULE_TEXT("Rules", "Namespace admits pods of every kind"),
    .severity = Severity::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Nsa | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class NamespaceWithoutPodSecurity final : public Rule {
public:
    const RuleMetadata &metadata() const override { return namespaceWithoutPodSecurity; }

    void checkCluster(const Cluster &cluster, Reporter &report) const override
    {
        for (const ResourceIndex::Entry &space : cluster.objects().ofKind("Namespace")) {
            if (space.resource->group().empty() && !isSystemNamespace(space.name) && !cluster.podsIn(space.name).empty())
                checkNamespace(*space.resource, report);
        }
    }

private:
    static void checkNamespace(const Resource &space, Reporter &report)
    {
        if (!space.metadata().isMapping())
            return;
        constexpr std::string_view label = "pod-security.kubernetes.io/enforce";
        const Field level = fieldBelow(space.metadata(), {"labels", label}, space.metadata()["name"]);
        const bool isOpen = level.text() == "privileged";
        if (level.isWritten() && !isOpen)
            return;
        FindingBuilder finding =
            reportOn(report, namespaceWithoutPodSecurity, space, level.location,
                     {isOpen ? RULE_TEXT("Rules", "Namespace %1 lets privileged pods in")
                             : RULE_TEXT("Rules", "Namespace %1 enforces no Pod Security level: it lets privileged pods in"),
                      {space.name()}});
        for (const std::string_view stricter : {"baseline", "restricted"})
            finding.fix({RULE_TEXT("Rules", "Enforce level %1"), {std::string(stricter)}}, Applicability::Unsafe,
                        YamlPatch::set(space.metadata(), {"labels", std::string(label)}, YamlValue::string(stricter)));
    }
};

} // namespace

std::unique_ptr<const Rule> makeNamespaceWithoutPodSecurity()
{
    return std::make_unique<NamespaceWithoutPodSecurity>();
}

} // namespace bulkhead
