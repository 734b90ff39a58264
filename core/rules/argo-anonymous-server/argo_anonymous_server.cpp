#include "core/analysis/rule.h"
#include "core/ci/argo/argo_objects.h"
#include "core/rules/support/settings_findings.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1078"},
};
constexpr RuleMetadata argoAnonymousServer{
    .id = "argo-anonymous-server",
    .title = RULE_TEXT("Rules", "Argo server lets everybody in"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

constexpr std::string_view flag = "--auth-mode=";

class ArgoAnonymousServer final : public Rule {
public:
    const RuleMetadata &metadata() const override { return argoAnonymousServer; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const ChartValues &chart : ci.sources().charts()) {
            if (chart.chart == "argo-workflows")
                checkChart(chart, report);
        }
    }

    /// A patch of Kustomize names the container and leaves the image to its base.
    void checkContainer(const PodSpecView &pod, const ContainerView &container, Reporter &report) const override
    {
        const std::string_view image = container.node()["image"].text();
        if (!image.contains("argocli") && (container.name() != "argo-server" || !image.empty()))
            return;
        for (const auto &[mode, argument] : argoAuthModes(container.node()))
            check(mode, argument, &pod.owner(), report);
    }

private:
    static void checkChart(const ChartValues &chart, Reporter &report)
    {
        const YamlNode server = chart.values["server"];
        for (const std::string_view list : {"authModes", "extraArgs"}) {
            for (const YamlNode item : YamlItems(server[list])) {
                const std::string_view text = item.text();
                const bool isFlag = text.starts_with(flag);
                if (list == "authModes" || isFlag)
                    check(std::string(isFlag ? text.substr(flag.size()) : text), item, chart.object, report);
            }
        }
        if (server["authMode"])
            check(std::string(server["authMode"].text()), server["authMode"], chart.object, report);
    }

    static void check(const std::string &mode, YamlNode argument, const Resource *holder, Reporter &report)
    {
        if (mode != "server")
            return;
        const bool isFlag = argument.text().starts_with(flag);
        reportInSettings(report, argoAnonymousServer, Location::written(argument),
                         {RULE_TEXT("Rules",
                                    "The server acts with its own account for everybody who reaches it: without a token they "
                                    "submit workflows, so run pods"),
                          {}},
                         holder)
            .fix({RULE_TEXT("Rules", "Ask for a token of the cluster"), {}}, Applicability::Unsafe,
                 YamlPatch::replace(argument, YamlValue::string(isFlag ? "--auth-mode=client" : "client")));
    }
};

} // namespace

std::unique_ptr<const Rule> makeArgoAnonymousServer()
{
    return std::make_unique<ArgoAnonymousServer>();
}

} // namespace bulkhead
