#include "core/report/json_writer.h"

#include <QUtf8StringView>

#include <jsoncons/json_encoder.hpp>

#include <QString>

namespace bulkhead {

struct JsonWriter::Encoder {
    explicit Encoder(std::ostream &stream)
        : out(stream)
        , json(stream)
    {
    }

    void string(std::string_view value)
    {
        if (QUtf8StringView(value.data(), static_cast<qsizetype>(value.size())).isValidUtf8()) {
            json.string_value(value);
            return;
        }
        const QByteArray repaired = QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size())).toUtf8();
        json.string_value(std::string_view(repaired.constData(), static_cast<std::size_t>(repaired.size())));
    }

    std::ostream &out;
    jsoncons::compact_json_stream_encoder json;
};

JsonWriter::JsonWriter(std::ostream &out)
    : m_encoder(std::make_unique<Encoder>(out))
{
}

JsonWriter::~JsonWriter() = default;

void JsonWriter::beginObject()
{
    m_encoder->json.begin_object();
}

void JsonWriter::beginObject(std::string_view key)
{
    m_encoder->json.key(key);
    beginObject();
}

void JsonWriter::endObject()
{
    m_encoder->json.end_object();
}

void JsonWriter::beginArray()
{
    m_encoder->json.begin_array();
}

void JsonWriter::beginArray(std::string_view key)
{
    m_encoder->json.key(key);
    beginArray();
}

void JsonWriter::endArray()
{
    m_encoder->json.end_array();
}

void JsonWriter::string(std::string_view value)
{
    m_encoder->string(value);
}

void JsonWriter::field(std::string_view key, std::string_view value)
{
    m_encoder->json.key(key);
    m_encoder->string(value);
}

void JsonWriter::null(std::string_view key)
{
    m_encoder->json.key(key);
    m_encoder->json.null_value();
}

void JsonWriter::boolean(std::string_view key, bool value)
{
    m_encoder->json.key(key);
    m_encoder->json.bool_value(value);
}

void JsonWriter::number(std::string_view key, std::uint64_t value)
{
    m_encoder->json.key(key);
    m_encoder->json.uint64_value(value);
}

void JsonWriter::finish()
{
    m_encoder->json.flush();
    m_encoder->out << '\n';
}

} // namespace bulkhead
