#include "core/report/reach_report.h"

#include "core/kube/netpol/network_ports.h"
#include "core/report/display_text.h"
#include "core/report/json_parts.h"

#include <format>

namespace bulkhead {

namespace {

std::string placeText(const Location &place)
{
    return std::format("{}:{}", place.source->path(), place.source->position(place.range.begin).line);
}

/// What a person should know of the answer as a whole.
std::vector<Message> notesOf(const ReachReport &report)
{
    std::vector<Message> notes;
    if (report.reach.isDefinedDifferently)
        notes.push_back(
            {RULE_TEXT("Core", "The input defines a workload several times, or with several pods, and they differ"), {}});
    if (report.answer() != report.reach.answer)
        notes.push_back(
            {RULE_TEXT("Core", "Parts of the input could not be read (%1), and may hold policies"), {std::to_string(report.gaps)}});
    return notes;
}

class ReachJson {
public:
    ReachJson(std::ostream &out, const ReachReport &report)
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
        m_json.field("answer", reachWord(m_report.answer()));
        end("from", m_report.question.from.front());
        end("to", m_report.question.to.front());
        if (m_report.question.port.empty())
            m_json.null("port");
        else
            m_json.field("port", m_report.question.port);
        ports();
        m_json.beginArray("reasons");
        for (const ReachReason &each : m_report.reach.reasons)
            reason(each);
        m_json.endArray();
        m_json.beginArray("notes");
        for (const Message &note : notesOf(m_report))
            m_json.string(note.english());
        m_json.endArray();
        writeNotUnderstoodJson(m_json, m_report.notUnderstood);
        m_json.endObject();
        m_json.finish();
    }

private:
    void end(std::string_view key, const NetworkEnd &end)
    {
        m_json.beginObject(key);
        m_json.field("resource", end.resource->id());
        m_json.field("kind", end.resource->kind());
        m_json.field("namespace", end.pod.namespaceName);
        m_json.field("name", end.resource->name());
        m_json.field("synthetic", end.madeFor != nullptr);
        place(end.place());
        m_json.endObject();
    }

    void place(const Location &location)
    {
        m_json.field("file", location.source->path());
        m_json.field("line", location.source->position(location.range.begin).line);
    }

    void ports()
    {
        m_json.beginArray("ports");
        for (const NetworkPorts &ports : m_report.reach.ports) {
            m_json.beginObject();
            if (ports.protocol.empty())
                m_json.null("protocol");
            else
                m_json.field("protocol", ports.protocol);
            m_json.field("first", static_cast<unsigned>(ports.first));
            m_json.field("last", static_cast<unsigned>(ports.last));
            m_json.endObject();
        }
        m_json.endArray();
    }

    void reason(const ReachReason &reason)
    {
        m_json.beginObject();
        m_json.field("code", toString(reason.code));
        if (reason.direction)
            m_json.field("direction", *reason.direction == NetworkDirection::Egress ? "egress" : "ingress");
        else
            m_json.null("direction");
        m_json.field("message", reason.english());
        m_json.field("doubt", toString(reason.doubt));
        if (reason.policy)
            m_json.field("policy", reason.policy->resource->id());
        else
            m_json.null("policy");
        place(reason.place);
        m_json.endObject();
    }

    const ReachReport &m_report;
    JsonWriter m_json;
};

} // namespace

std::string_view reachWord(Answer answer)
{
    return answer == Answer::Yes ? "allowed" : answer == Answer::No ? "blocked" : "unknown";
}

void writeReachText(std::ostream &out, const ReachReport &report)
{
    out << reachWord(report.answer()) << '\n';
    const std::string ports = portsText(report.reach.ports);
    if (!ports.empty() && report.answer() == Answer::Yes)
        out << "  on " << forTerminal(ports) << '\n';
    for (const ReachReason &reason : report.reach.reasons)
        out << "  " << forTerminal(placeText(reason.place)) << ": " << forTerminal(reason.english()) << '\n';
    for (const Message &note : notesOf(report))
        out << "  " << note.english() << '\n';
}

void writeReachJson(std::ostream &out, const ReachReport &report)
{
    ReachJson(out, report).write();
}

} // namespace bulkhead
