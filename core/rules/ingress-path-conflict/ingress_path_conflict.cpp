#include "core/analysis/rule.h"
#include "core/rules/support/cluster_findings.h"
#include "core/rules/support/ingress_view.h"

#include <map>
#include <tuple>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kyverno", "unique-ingress-host-and-path"},
    {"kyverno", "unique-ingress-paths"},
};
constexpr RuleMetadata ingressPathConflict{
    .id = "ingress-path-conflict",
    .title = RULE_TEXT("Rules", "Two Ingresses claim one path"),
    .severity = Severity::Low,
    .confidence = Confidence::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

/// Class of the controller, host, path and its type: an exact path goes before a prefix.
using Claim = std::tuple<std::string_view, std::string_view, std::string_view, std::string_view>;

struct Claimed {
    const Resource *by = nullptr;
    YamlNode place{};
};

std::string_view classOf(const Resource &ingress)
{
    const std::string_view name = ingress.root()["spec"]["ingressClassName"].text();
    return name.empty() ? ingress.metadata()["annotations"]["kubernetes.io/ingress.class"].text() : name;
}

/// Made to claim the path of another: a part of the requests goes to a new version.
bool isCanary(const Resource &ingress)
{
    return ingress.metadata()["annotations"]["nginx.ingress.kubernetes.io/canary"].text() == "true";
}

/// One object in several files (environments, copies) is no conflict.
bool isSameObject(const Resource &one, const Resource &other)
{
    return one.name() == other.name() && one.namespaceName() == other.namespaceName();
}

class IngressPathConflict final : public Rule {
public:
    const RuleMetadata &metadata() const override { return ingressPathConflict; }

    void checkCluster(const Cluster &cluster, Reporter &report) const override
    {
        std::map<Claim, Claimed> claims;
        for (const ResourceIndex::Entry &entry : cluster.objects().ofKind("Ingress")) {
            const Resource &ingress = *entry.resource;
            if (!isIngress(ingress) || isCanary(ingress))
                continue;
            for (const YamlNode rule : YamlItems(ingress.root()["spec"]["rules"])) {
                const std::string_view host = rule["host"].text();
                for (const YamlNode path : YamlItems(rule["http"]["paths"])) {
                    const YamlNode written = path["path"];
                    const std::string_view text = written.text().empty() ? std::string_view("/") : written.text();
                    const Claimed own{&ingress, written.text().empty() ? path : written};
                    if (host.empty() || isTemplated(host) || isTemplated(text))
                        continue;
                    const auto [known, isNew] = claims.try_emplace({classOf(ingress), host, text, path["pathType"].text()}, own);
                    if (!isNew && !isSameObject(*known->second.by, ingress))
                        reportConflict(report, own, known->second, host, text);
                }
            }
        }
    }

private:
    static void reportConflict(Reporter &report, const Claimed &own, const Claimed &other, std::string_view host,
                               std::string_view path)
    {
        reportOn(report, ingressPathConflict, *own.by, Location::written(own.place),
                 {RULE_TEXT("Rules", "%1 and %2 both claim %3: which of them answers is not defined"),
                  {nameOfObject(*own.by), nameOfObject(*other.by), std::string(host) + std::string(path)}})
            .relate(Location::written(other.place), {RULE_TEXT("Rules", "The other claim"), {}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeIngressPathConflict()
{
    return std::make_unique<IngressPathConflict>();
}

} // namespace bulkhead
