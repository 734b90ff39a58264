#include "core/analysis/rule.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1557"},
};
constexpr RuleMetadata meshAcceptsPlaintext{
    .id = "mesh-accepts-plaintext",
    .title = RULE_TEXT("Rules", "Mesh lets connections without TLS in"),
    .severity = Severity::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

bool isOpen(YamlNode mode)
{
    return mode.text() == "PERMISSIVE" || mode.text() == "DISABLE";
}

class MeshAcceptsPlaintext final : public Rule {
public:
    const RuleMetadata &metadata() const override { return meshAcceptsPlaintext; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (resource.kind() != "PeerAuthentication" || resource.group() != "security.istio.io")
            return;
        const YamlNode spec = resource.root()["spec"];
        check(resource, spec["mtls"]["mode"], report);
        for (const auto [port, setting] : YamlEntries(spec["portLevelMtls"]))
            check(resource, setting.resolved()["mode"], report);
    }

private:
    static void check(const Resource &resource, YamlNode mode, Reporter &report)
    {
        if (!isOpen(mode))
            return;
        report
            .finding(
                meshAcceptsPlaintext, Location::written(mode),
                {RULE_TEXT("Rules", "PeerAuthentication \"%1\" lets connections without TLS in (%2): nobody proves who they are"),
                 {resource.name(), std::string(mode.text())}})
            .fix({RULE_TEXT("Rules", "Demand mutual TLS"), {}}, Applicability::Unsafe,
                 YamlPatch::replace(mode, YamlValue::string("STRICT")));
    }
};

} // namespace

std::unique_ptr<const Rule> makeMeshAcceptsPlaintext()
{
    return std::make_unique<MeshAcceptsPlaintext>();
}

} // namespace bulkhead
