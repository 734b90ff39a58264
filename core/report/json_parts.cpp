#include "core/report/json_parts.h"

#include "core/analysis/wanted_values.h"
#include "core/report/report.h"

namespace bulkhead {

namespace {

/// `placeholder` is what the first of `wanted` has in the new text.
void writeWantedJson(JsonWriter &json, const QuickFix &fix)
{
    if (fix.wanted.empty())
        return;
    json.field("placeholder", proposalOf(fix, fix.wanted.front()));
    json.beginArray("wanted");
    for (const WantedValue &wanted : fix.wanted) {
        std::size_t edit = wanted.edit; // in the one list of all files
        for (const SourceEdits &before : std::span(fix.edits.sources()).first(wanted.source))
            edit += before.edits.size();
        json.beginObject();
        json.field("label", wanted.label.english());
        json.field("proposal", proposalOf(fix, wanted));
        json.field("edit", edit);
        json.field("startByte", wanted.range.begin);
        json.field("endByte", wanted.range.end);
        json.endObject();
    }
    json.endArray();
}

} // namespace

void writeFixJson(JsonWriter &json, const QuickFix &fix)
{
    json.beginObject();
    json.field("title", fix.title.english());
    json.field("applicability", toString(fix.applicability));
    if (fix.scope.id.text[0] != '\0')
        json.field("scope", fix.scope.english());
    writeWantedJson(json, fix);
    json.beginArray("edits");
    for (const SourceEdits &changes : fix.edits.sources()) {
        for (const TextEdit &edit : changes.edits) {
            json.beginObject();
            json.field("file", changes.source->path());
            if (changes.source->isAbsent())
                json.field("newFile", true);
            json.field("startByte", edit.range.begin);
            json.field("endByte", edit.range.end);
            json.field("newText", edit.newText);
            json.endObject();
        }
    }
    json.endArray();
    json.endObject();
}

void writeNotUnderstoodJson(JsonWriter &json, std::span<const NotUnderstood> entries)
{
    json.beginArray("notUnderstood");
    for (const NotUnderstood &entry : entries) {
        json.beginObject();
        json.field("file", entry.path);
        json.field("startLine", entry.startLine);
        json.field("reason", reasonText(entry.reason).text);
        json.field("code", toString(entry.reason));
        json.field("message", entry.message.english());
        json.endObject();
    }
    json.endArray();
}

} // namespace bulkhead
