#include "core/analysis/rule.h"
#include "core/ci/tekton/tekton_objects.h"
#include "core/rules/support/settings_findings.h"
#include "core/text/fill_in.h"
#include "core/yaml/yaml_patch.h"

#include <algorithm>
#include <format>

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
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Manual,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

struct Unpinned {
    Location place;
    MessageId text; ///< %1 kind and %2 name of the object, %3 what is written
    std::string_view what;
    YamlNode value{}; ///< to be replaced; empty if nothing is written, or nothing can be
    std::string pinned{}; ///< with a fillIn()
    MessageId wanted{}; ///< what it asks for
};

constexpr std::string_view commitPlaceholder = "0000000000000000000000000000000000000000";
constexpr std::string_view digestPlaceholder = "DIGEST";
constexpr std::string_view hubPlaceholder = "VERSION";

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
    return Unpinned{value ? Location::written(value) : Location::written(reference["resolver"]), text, value.text(), value};
}

std::optional<Unpinned> pinnedAs(std::optional<Unpinned> found, std::string pinned, MessageId wanted)
{
    found->pinned = std::move(pinned);
    found->wanted = wanted;
    return found;
}

/// The image without a tag, with a digest.
std::string withDigest(std::string_view bundle)
{
    const std::size_t colon = bundle.rfind(':');
    const bool isTag = colon != std::string_view::npos && !bundle.substr(colon).contains('/');
    return std::format("{}@sha256:{}", bundle.substr(0, isTag ? colon : bundle.size()), fillIn(digestPlaceholder));
}

std::optional<Unpinned> unpinned(YamlNode reference)
{
    const std::string_view resolver = reference["resolver"].text();
    if (const YamlNode bundle = reference["bundle"]; bundle && !bundle.text().contains("@sha256:"))
        return pinnedAs(
            unpinnedIn(reference, bundle, RULE_TEXT("Rules", "%1 \"%2\" fetches what it runs from image %3: the tag can be moved")),
            withDigest(bundle.text()), RULE_TEXT("Rules", "digest"));
    if (resolver == "git") {
        const YamlNode revision = parameter(reference, "revision");
        if (!isCommit(revision.text()))
            return pinnedAs(unpinnedIn(reference, revision,
                                       revision ? RULE_TEXT("Rules",
                                                            "%1 \"%2\" fetches what it runs from revision %3: whoever pushes there "
                                                            "changes it")
                                                : RULE_TEXT("Rules",
                                                            "%1 \"%2\" fetches what it runs from a branch: whoever pushes there "
                                                            "changes it")),
                            fillIn(commitPlaceholder), RULE_TEXT("Rules", "commit"));
    }
    if (resolver == "bundles") {
        const YamlNode bundle = parameter(reference, "bundle");
        if (!bundle.text().contains("@sha256:"))
            return pinnedAs(unpinnedIn(reference, bundle,
                                       RULE_TEXT("Rules", "%1 \"%2\" fetches what it runs from image %3: the tag can be moved")),
                            withDigest(bundle.text()), RULE_TEXT("Rules", "digest"));
    }
    if (resolver == "http")
        return unpinnedIn(reference, {},
                          RULE_TEXT("Rules", "%1 \"%2\" fetches what it runs from an address: it is what is there then"));
    if (resolver == "hub") {
        const YamlNode version = parameter(reference, "version");
        constexpr std::string_view constraint = "<>=~^*x ";
        if (version.text().empty() || version.text().find_first_of(constraint) != std::string_view::npos)
            return pinnedAs(
                unpinnedIn(reference, version,
                           RULE_TEXT("Rules", "%1 \"%2\" fetches what it runs from a hub, in whatever version there is")),
                fillIn(hubPlaceholder), RULE_TEXT("Rules", "version"));
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
        FindingBuilder finding =
            reportInSettings(report, tektonUnpinnedResolver, found->place,
                             {found->text, {std::string(object.kind()), object.name(), std::string(found->what)}}, object.holder);
        const bool isLiteral = found->value && !found->pinned.empty() && !isTemplated(found->what);
        if (isLiteral)
            finding.manualFix({RULE_TEXT("Rules", "Pin what is fetched"), {}},
                              YamlPatch::replace(found->value, YamlValue::string(found->pinned)), {{found->wanted, {}}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeTektonUnpinnedResolver()
{
    return std::make_unique<TektonUnpinnedResolver>();
}

} // namespace bulkhead
