#include "core/report/access_report.h"

#include "core/report/display_text.h"
#include "core/report/json_parts.h"

#include <format>

namespace bulkhead {

namespace {

std::string placeText(const Location &place)
{
    if (!place.source)
        return "built in";
    return std::format("{}:{}", place.source->path(), place.source->position(place.range.begin).line);
}

Message gapMessage(std::size_t gaps)
{
    return {RULE_TEXT("Core", "Parts of the input could not be read (%1), and may hold roles and bindings"),
            {std::to_string(gaps)}};
}

void line(std::ostream &out, std::string_view place, std::string_view text)
{
    out << "  " << forTerminal(place) << ": " << forTerminal(text) << '\n';
}

void reasonText(std::ostream &out, const Grant &grant)
{
    if (grant.binding.empty()) {
        out << "  " << forTerminal(explanation(grant).english()) << '\n';
        return;
    }
    line(out, placeText(grant.bindingPlace), explanation(grant).english());
    if (!grant.rule)
        return;
    const std::string_view role = grant.rule->builtInRole;
    line(out, placeText(grant.rulePlace),
         role.empty() ? std::string("the rule that allows it") : std::format("a rule of the role {} allows it", role));
}

class AccessJson {
public:
    AccessJson(std::ostream &out, const AccessReport &report)
        : m_report(report)
        , m_json(out)
    {
    }

    void write()
    {
        m_json.beginObject();
        m_json.field("schemaVersion", 1U);
        m_json.beginObject("tool");
        m_json.field("name", "bulkhead");
        m_json.field("version", BULKHEAD_VERSION);
        m_json.endObject();
        m_json.field("answer", toString(m_report.answer()));
        subject();
        request();
        m_json.beginArray("reasons");
        for (const Grant &grant : m_report.access.reasons)
            reason(grant);
        m_json.endArray();
        m_json.beginArray("notes");
        for (const Message &note : m_report.question.notes)
            m_json.string(note.english());
        if (m_report.access.answer != m_report.answer())
            m_json.string(gapMessage(m_report.gaps).english());
        m_json.endArray();
        writeNotUnderstoodJson(m_json, m_report.notUnderstood);
        m_json.endObject();
        m_json.finish();
    }

private:
    void subject()
    {
        m_json.beginObject("subject");
        m_json.field("user", m_report.subject.user);
        m_json.beginArray("groups");
        for (const std::string &group : m_report.subject.groups)
            m_json.string(group);
        m_json.endArray();
        m_json.endObject();
    }

    void request()
    {
        const AccessRequest &request = m_report.question.request;
        m_json.beginObject("request");
        m_json.field("verb", request.verb);
        if (request.isForResource()) {
            m_json.field("group", request.apiGroup);
            m_json.field("resource", request.resource);
            m_json.field("subresource", request.subresource);
            m_json.field("name", request.name);
            m_json.field("namespace", request.namespaceName);
        } else {
            m_json.field("nonResourceURL", request.nonResourceUrl);
        }
        m_json.endObject();
    }

    void place(const Location &location)
    {
        if (!location.source) {
            m_json.null("file");
            m_json.null("line");
            return;
        }
        m_json.field("file", location.source->path());
        m_json.field("line", location.source->position(location.range.begin).line);
    }

    void reason(const Grant &grant)
    {
        m_json.beginObject();
        m_json.field("message", explanation(grant).english());
        m_json.field("certainty", toString(grant.doubt));
        if (grant.binding.empty()) {
            m_json.null("binding");
            m_json.null("role");
        } else {
            named("binding", grant.binding, grant.isBuiltInBinding, grant.bindingPlace);
            named("role", grant.role, grant.isBuiltInBinding, grant.roleReference);
        }
        rule(grant);
        m_json.endObject();
    }

    void named(std::string_view key, const std::string &name, bool isBuiltIn, const Location &location)
    {
        m_json.beginObject(key);
        m_json.field("name", name);
        if (key == "binding")
            m_json.field("builtIn", isBuiltIn);
        place(location);
        m_json.endObject();
    }

    void rule(const Grant &grant)
    {
        if (!grant.rule) {
            m_json.null("rule");
            return;
        }
        m_json.beginObject("rule");
        if (grant.rule->builtInRole.empty())
            m_json.null("builtInRole");
        else
            m_json.field("builtInRole", grant.rule->builtInRole);
        place(grant.rulePlace);
        m_json.endObject();
    }

    const AccessReport &m_report;
    JsonWriter m_json;
};

} // namespace

void writeAccessText(std::ostream &out, const AccessReport &report)
{
    out << toString(report.answer()) << '\n';
    for (const Grant &grant : report.access.reasons)
        reasonText(out, grant);
    if (report.access.answer == report.answer())
        return;
    out << "  " << gapMessage(report.gaps).english() << '\n';
}

void writeAccessJson(std::ostream &out, const AccessReport &report)
{
    AccessJson(out, report).write();
}

} // namespace bulkhead
