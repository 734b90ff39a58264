#include "core/analysis/rule.h"
#include "core/yaml/yaml_stream.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubescape", "C-0205"},
    {"kics", "CNI Plugin Does Not Support Network Policies"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.3.1"},
};
constexpr RuleMetadata cniWithoutNetworkPolicy{
    .id = "cni-without-network-policy",
    .title = RULE_TEXT("Rules", "Network plug-in ignores NetworkPolicies"),
    .severity = Severity::Medium,
    .confidence = Confidence::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Cis | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

/// Whether the chain of plug-ins makes networks with flannel, and no plug-in of it enforces policies.
bool isFlannelAlone(YamlNode configuration)
{
    bool hasFlannel = configuration["type"].text() == "flannel";
    for (const YamlNode plugin : YamlItems(configuration["plugins"])) {
        const std::string_view type = plugin["type"].text();
        hasFlannel = hasFlannel || type == "flannel";
        if (type == "calico" || type == "cilium-cni" || type == "weave-net" || type == "antrea")
            return false;
    }
    return hasFlannel && !configuration["cniVersion"].isNull();
}

/// How files of the plug-ins are called.
bool isConfigurationName(std::string_view name)
{
    return name == "cni-conf.json" || name.ends_with(".conflist") || name.ends_with(".conf");
}

class CniWithoutNetworkPolicy final : public Rule {
public:
    const RuleMetadata &metadata() const override { return cniWithoutNetworkPolicy; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (resource.kind() != "ConfigMap" || !resource.group().empty())
            return;
        for (const auto [key, entry] : YamlEntries(resource.root()["data"])) {
            const YamlNode value = entry.resolved();
            if (!isConfigurationName(key.text()) || !value.text().contains("\"flannel\""))
                continue;
            const YamlStream stream = YamlStream::parse(SourceText::create("cni-conf.json", std::string(value.text())));
            if (stream.documents().empty() || !isFlannelAlone(stream.documents().front().yaml->root()))
                continue;
            report.finding(cniWithoutNetworkPolicy, Location::keyOf(value),
                           {RULE_TEXT("Rules",
                                      "%1 of ConfigMap \"%2\" sets up flannel alone, which enforces no NetworkPolicy: pods "
                                      "reach one another whatever policies say"),
                            {std::string(key.text()), resource.name()}});
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeCniWithoutNetworkPolicy()
{
    return std::make_unique<CniWithoutNetworkPolicy>();
}

} // namespace bulkhead
