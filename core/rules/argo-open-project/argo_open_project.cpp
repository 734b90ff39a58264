#include "core/analysis/rule.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1098"},
};
constexpr RuleMetadata argoOpenProject{
    .id = "argo-open-project",
    .title = RULE_TEXT("Rules", "Argo CD project allows everything"),
    .severity = Severity::Medium,
    .appliesTo = Target::Resource,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

bool isAny(YamlNode text)
{
    return text.scalar() == "*";
}

class ArgoOpenProject final : public Rule {
public:
    const RuleMetadata &metadata() const override { return argoOpenProject; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (resource.kind() != "AppProject" || resource.group() != "argoproj.io")
            return;
        const YamlNode spec = resource.root()["spec"];
        const std::string name = resource.name();
        for (const YamlNode repository : YamlItems(spec["sourceRepos"])) {
            if (isAny(repository))
                report.finding(
                    argoOpenProject, Location::written(repository),
                    {RULE_TEXT("Rules",
                               "Project \"%1\" takes manifests from any repository: whoever may make an Application in it "
                               "deploys what they like"),
                     {name}});
        }
        for (const YamlNode destination : YamlItems(spec["destinations"])) {
            if (isAny(destination["namespace"]))
                report.finding(
                    argoOpenProject, Location::written(destination["namespace"]),
                    {isAny(destination["server"]) || isAny(destination["name"])
                         ? RULE_TEXT("Rules",
                                     "Project \"%1\" deploys into every namespace of every cluster, Argo CD's own included")
                         : RULE_TEXT("Rules", "Project \"%1\" deploys into every namespace of the cluster, kube-system included"),
                     {name}});
        }
        for (const YamlNode allowed : YamlItems(spec["clusterResourceWhitelist"])) {
            if (isAny(allowed["group"]) && isAny(allowed["kind"]))
                report.finding(
                    argoOpenProject, Location::written(allowed["kind"]),
                    {RULE_TEXT("Rules", "Project \"%1\" may make every object of the cluster: ClusterRoleBindings too"), {name}});
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeArgoOpenProject()
{
    return std::make_unique<ArgoOpenProject>();
}

} // namespace bulkhead
