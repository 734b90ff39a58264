#include "core/analysis/rule.h"
#include "core/rules/support/combined_patch.h"
#include "core/text/fill_in.h"
#include "core/text/secret_text.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubescape", "C-0012"},
};
constexpr FrameworkControl frameworks[] = {
    {"owasp", "K08"},
    {"mitre", "T1552.001"},
};
constexpr RuleMetadata passwordInArguments{
    .id = "password-in-arguments",
    .title = RULE_TEXT("Rules", "Password is written into the command line"),
    .severity = Severity::High,
    .confidence = Confidence::Medium,
    .appliesTo = Target::Container,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Manual,
    .profiles = Profile::Security | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

/// "DB_PASSWORD" for the flag "db-password".
std::string variableFor(std::string_view flag)
{
    std::string name(flag);
    std::ranges::transform(name, name.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : (c == '-' || c == '.') ? '_' : c;
    });
    return name;
}

/// The argument names a variable that comes from a Secret.
PatchResult takeFromSecret(const ContainerView &container, YamlNode argument, std::string_view flag, bool isWithFlag)
{
    const std::string name = variableFor(flag);
    std::string key(flag);
    std::ranges::replace(key, '_', '-');
    const YamlValue reference =
        YamlValue::mapping({{"name", YamlValue::string(fillIn("credentials", 0))}, {"key", YamlValue::string(fillIn(key, 1))}});
    const YamlValue variable =
        YamlValue::mapping({{"name", YamlValue::string(name)}, {"valueFrom", YamlValue::mapping({{"secretKeyRef", reference}})}});
    const std::string text = (isWithFlag ? "--" + std::string(flag) + "=" : std::string()) + "$(" + name + ")";
    return combined(YamlPatch::replace(argument, YamlValue::string(text)), YamlPatch::append(container.node(), {"env"}, variable));
}

bool hasVariable(const ContainerView &container, std::string_view name)
{
    for (const YamlNode variable : YamlItems(container.node()["env"])) {
        if (variable["name"].scalar() == name)
            return true;
    }
    return false;
}

class PasswordInArguments final : public Rule {
public:
    const RuleMetadata &metadata() const override { return passwordInArguments; }

    void checkContainer(const PodSpecView &, const ContainerView &container, Reporter &report) const override
    {
        for (const std::string_view list : {"command", "args"}) {
            std::string_view before; // a flag whose value is the next argument
            for (const YamlNode argument : YamlItems(container.node()[list])) {
                const Flag flag = splitFlag(argument.scalar());
                if (flag.name.empty() && !before.empty() && isSecretValue(before, argument.scalar()))
                    reportArgument(container, argument, before, argument.scalar().size(), report);
                else if (!flag.value.empty() && isSecretValue(flag.name, flag.value))
                    reportArgument(container, argument, flag.name, flag.value.size(), report);
                before = flag.value.empty() ? flag.name : std::string_view();
            }
        }
    }

private:
    static void reportArgument(const ContainerView &container, YamlNode argument, std::string_view flag, std::size_t length,
                               Reporter &report)
    {
        FindingBuilder finding = report.finding(
            passwordInArguments, Location::written(argument),
            {RULE_TEXT("Rules",
                       "Flag --%1 of container \"%2\" has its value (%3 characters) in the file: whoever may read the pod, the "
                       "repository or the node's processes has it"),
             {std::string(flag), std::string(container.name()), std::to_string(length)}});
        if (!hasVariable(container, variableFor(flag)))
            finding.manualFix({RULE_TEXT("Rules", "Take it from a Secret"), {}},
                              takeFromSecret(container, argument, flag, argument.scalar().starts_with("--")),
                              {{RULE_TEXT("Rules", "name of the Secret"), {}}, {RULE_TEXT("Rules", "key in the Secret"), {}}});
    }
};

} // namespace

std::unique_ptr<const Rule> makePasswordInArguments()
{
    return std::make_unique<PasswordInArguments>();
}

} // namespace bulkhead
