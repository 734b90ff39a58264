#include "core/report/json_parts.h"

#include "core/report/report.h"

namespace bulkhead {

void writeFixJson(JsonWriter &json, const QuickFix &fix)
{
    json.beginObject();
    json.field("title", fix.title.english());
    json.field("applicability", toString(fix.applicability));
    if (!fix.placeholder.empty())
        json.field("placeholder", fix.placeholder);
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
