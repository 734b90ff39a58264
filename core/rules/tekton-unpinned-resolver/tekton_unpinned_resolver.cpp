#include "core/analysis/rule.h"
#include "core/ci/tekton/tekton_objects.h"
#include "core/rules/support/settings_findings.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1195"},
};
constexpr RuleMetadata tektonUnpinnedResolver{
    .id = "tekton-unpinned-resolver",
    .title = RULE_TEXT("Rules", "Tekton fetches a task that may change"),
    .severity = Severity::Medium,
    .appliesTo = Target::Workspace,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

struct Unpinned {
    Location place;
    MessageId text; ///< %1 kind and %2 name of the object, %3 what is written
    std::string_view what;
};

YamlNode parameter(YamlNode reference, std::string_view name)
{
    for (const YamlNode one : YamlItems(reference["params"])) {
        if (one["name"].text() == name)
            return one["value"];
    }
    return {};
}

bool isCommit(std::string_view text)
{
    return (text.size() == 40 || text.size() == 64)
        && std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

std::optional<Unpinned> unpinnedIn(YamlNode reference, YamlNode value, MessageId text)
{
    return Unpinned{value ? Location::written(value) : Location::written(reference["resolver"]), text, value.text()};
}

std::optional<Unpinned> unpinned(YamlNode reference)
{
    const std::string_view resolver = reference["resolver"].text();
    if (const YamlNode bundle = reference["bundle"]; bundle && !bundle.text().contains("@sha256:"))
        return unpinnedIn(reference, bundle,
                          RULE_TEXT("Rules", "%1 \"%2\" fetches what it runs from image %3: the tag can be moved"));
    if (resolver == "git") {
        const YamlNode revision = parameter(reference, "revision");
        if (!isCommit(revision.text()))
            return unpinnedIn(reference, revision,
                              revision ? RULE_TEXT("Rules",
                                                   "%1 \"%2\" fetches what it runs from revision %3: whoever pushes there "
                                                   "changes it")
                                       : RULE_TEXT("Rules",
                                                   "%1 \"%2\" fetches what it runs from a branch: whoever pushes there "
                                                   "changes it"));
    }
    if (resolver == "bundles") {
        const YamlNode bundle = parameter(reference, "bundle");
        if (!bundle.text().contains("@sha256:"))
            return unpinnedIn(reference, bundle,
                              RULE_TEXT("Rules", "%1 \"%2\" fetches what it runs from image %3: the tag can be moved"));
    }
    if (resolver == "http")
        return unpinnedIn(reference, {},
                          RULE_TEXT("Rules", "%1 \"%2\" fetches what it runs from an address: it is what is there then"));
    if (resolver == "hub") {
        const YamlNode version = parameter(reference, "version");
        constexpr std::string_view constraint = "<>=~^*x ";
        if (version.text().empty() || version.text().find_first_of(constraint) != std::string_view::npos)
            return unpinnedIn(reference, version,
                              RULE_TEXT("Rules", "%1 \"%2\" fetches what it runs from a hub, in whatever version there is"));
    }
    return std::nullopt;
}

class TektonUnpinnedResolver final : public Rule {
public:
    const RuleMetadata &metadata() const override { return tektonUnpinnedResolver; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const TektonObject &object : tektonObjects(ci.sources())) {
            const YamlNode spec = object.root["spec"];
            check(object, spec["pipelineRef"], report);
            check(object, spec["taskRef"], report);
            for (const YamlNode task : tasksOfPipeline(pipelineSpecIn(object)))
                check(object, task["taskRef"], report);
            for (const YamlNode task : taskSpecsIn(object)) {
                for (const YamlNode step : YamlItems(task["steps"]))
                    check(object, step["ref"], report);
            }
        }
    }

private:
    static void check(const TektonObject &object, YamlNode reference, Reporter &report)
    {
        const std::optional<Unpinned> found = unpinned(reference);
        if (!found)
            return;
        reportInSettings(report, tektonUnpinnedResolver, found->place,
                         {found->text, {std::string(object.kind()), object.name(), std::string(found->what)}}, object.holder);
    }
};

} // namespace

std::unique_ptr<const Rule> makeTektonUnpinnedResolver()
{
    return std::make_unique<TektonUnpinnedResolver>();
}

} // namespace bulkhead
