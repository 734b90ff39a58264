#include "core/report/json_writer.h"
#include "core/report/report.h"

#include <array>

namespace bulkhead {

namespace {

constexpr std::array<std::string_view, 10> tools = {"checkov", "kube-linter", "kubescape", "trivy",   "polaris",
                                                    "kics",    "kube-score",  "kubeaudit", "kyverno", "pss"};
constexpr std::array<std::string_view, 4> frameworks = {"cis", "nsa", "owasp", "mitre"};

struct NamedProfile {
    Profile profile;
    std::string_view name;
};
constexpr std::array profiles = {
    NamedProfile{Profile::Security, "security"},
    NamedProfile{Profile::Reliability, "reliability"},
    NamedProfile{Profile::PssBaseline, "pss-baseline"},
    NamedProfile{Profile::PssRestricted, "pss-restricted"},
    NamedProfile{Profile::Cis, "cis"},
    NamedProfile{Profile::Nsa, "nsa"},
};

void writeFix(JsonWriter &json, const RuleMetadata &rule)
{
    json.beginObject("fix");
    json.field("availability", toString(rule.fix));
    if (rule.fixApplicability)
        json.field("applicability", toString(*rule.fixApplicability));
    else
        json.null("applicability");
    json.endObject();
}

void writeProfiles(JsonWriter &json, const RuleMetadata &rule)
{
    json.beginArray("profiles");
    for (const NamedProfile &each : profiles) {
        if ((rule.profiles & static_cast<std::uint8_t>(each.profile)) != 0)
            json.string(each.name);
    }
    json.endArray();
}

void writeMappings(JsonWriter &json, const RuleMetadata &rule)
{
    json.beginObject("equivalents");
    for (const std::string_view tool : tools) {
        json.beginArray(tool);
        for (const Equivalent &equivalent : rule.equivalents) {
            if (equivalent.tool == tool)
                json.string(equivalent.id);
        }
        json.endArray();
    }
    json.endObject();
    json.beginObject("frameworks");
    for (const std::string_view framework : frameworks) {
        json.beginArray(framework);
        for (const FrameworkControl &control : rule.frameworks) {
            if (control.framework == framework)
                json.string(control.id);
        }
        json.endArray();
    }
    json.endObject();
}

} // namespace

void writeRulesJson(std::ostream &out, const RuleCatalogue &catalogue)
{
    JsonWriter json(out);
    json.beginArray();
    for (const auto &each : catalogue.rules()) {
        const RuleMetadata &rule = each->metadata();
        json.beginObject();
        json.field("id", rule.id);
        json.field("title", rule.title.text);
        json.field("severity", toString(rule.severity));
        json.field("appliesTo", toString(rule.appliesTo));
        writeFix(json, rule);
        writeProfiles(json, rule);
        writeMappings(json, rule);
        json.endObject();
    }
    json.endArray();
    json.finish();
}

} // namespace bulkhead
