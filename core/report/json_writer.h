#pragma once

#include <concepts>
#include <cstdint>
#include <memory>
#include <ostream>
#include <string_view>

namespace bulkhead {

/// Writes JSON as it is told, holding no more than the current nesting. Bytes that are no UTF-8 (a file name can hold them) become
/// U+FFFD. One thread.
class JsonWriter {
public:
    explicit JsonWriter(std::ostream &out);
    ~JsonWriter();
    JsonWriter(const JsonWriter &) = delete;
    JsonWriter &operator=(const JsonWriter &) = delete;

    void beginObject();
    void beginObject(std::string_view key);
    void endObject();
    void beginArray();
    void beginArray(std::string_view key);
    void endArray();

    void string(std::string_view value);
    void field(std::string_view key, std::string_view value);
    void field(std::string_view key, const char *value) { field(key, std::string_view(value)); }
    void null(std::string_view key);
    template<std::same_as<bool> Bool>
    void field(std::string_view key, Bool value)
    {
        boolean(key, value);
    }
    template<std::unsigned_integral Number>
        requires(!std::same_as<Number, bool>)
    void field(std::string_view key, Number value)
    {
        number(key, value);
    }

    /// Ends the text; nothing may be written after it.
    void finish();

private:
    void boolean(std::string_view key, bool value);
    void number(std::string_view key, std::uint64_t value);

    struct Encoder; // keeps the JSON library out of everybody else's compile time
    std::unique_ptr<Encoder> m_encoder;
};

} // namespace bulkhead
