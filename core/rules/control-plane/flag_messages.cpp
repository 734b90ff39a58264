#include "core/rules/control-plane/flag_rule.h"
#include "core/rules/control-plane/flag_values.h"

namespace bulkhead {

namespace {

Message ofList(const FlagCheck &check, const std::string &label, std::string_view value)
{
    const std::string wanted(check.wanted);
    switch (check.demand) {
    case Demand::Names:
        return {RULE_TEXT("Rules", "%1 leaves out %2"), {label, wanted}};
    case Demand::NamesNot:
        return {RULE_TEXT("Rules", "%1 names %2"), {label, wanted}};
    case Demand::GateOn:
        return {RULE_TEXT("Rules", "%1 switches off %2"), {label, wanted}};
    case Demand::StrongCiphers:
        return {RULE_TEXT("Rules", "%1 allows weak cipher suites: %2"), {label, weakCiphers(value)}};
    default:
        return {RULE_TEXT("Rules", "%1 has to be empty; it allows %2"), {label, std::string(value)}};
    }
}

} // namespace

Message messageOfWritten(const FlagCheck &check, const std::string &label, std::string_view value)
{
    const std::string wanted(check.wanted);
    switch (check.demand) {
    case Demand::Given:
        return {RULE_TEXT("Rules", "%1 has no value"), {label}};
    case Demand::NotGiven:
        return {RULE_TEXT("Rules", "%1 should not be given to %2"), {label, std::string(toString(check.component))}};
    case Demand::True:
        return {RULE_TEXT("Rules", "%1 should be %2"), {label, "true"}};
    case Demand::False:
        return {RULE_TEXT("Rules", "%1 should be %2"), {label, "false"}};
    case Demand::Equals:
        return {RULE_TEXT("Rules", "%1 should be %2"), {label, wanted}};
    case Demand::AtLeast:
    case Demand::AtLeastOrZero:
        return {RULE_TEXT("Rules", "%1 is below %2"), {label, wanted}};
    case Demand::DurationUpTo:
        return {RULE_TEXT("Rules", "%1 is longer than %2 seconds"), {label, wanted}};
    case Demand::DurationGiven:
        return {RULE_TEXT("Rules", "%1 means: without a limit"), {label}};
    case Demand::Loopback:
        return {RULE_TEXT("Rules", "%1 listens beyond the machine itself"), {label}};
    case Demand::DiffersFrom:
        return {RULE_TEXT("Rules", "%1 is the same file as --%2"), {label, wanted}};
    default:
        return ofList(check, label, value);
    }
}

Message messageOfAbsent(const FlagCheck &check, const std::string &label, std::string_view standard)
{
    const std::string component(toString(check.component));
    if (check.demand == Demand::Names)
        return {RULE_TEXT("Rules", "%1 is not set for %2, and what is on by default leaves out %3"),
                {label, component, std::string(check.wanted)}};
    if (standard.empty())
        return {RULE_TEXT("Rules", "%1 is not set for %2"), {label, component}};
    return {RULE_TEXT("Rules", "%1 is not set for %2, and the default is %3"), {label, component, std::string(standard)}};
}

} // namespace bulkhead
