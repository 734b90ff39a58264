#pragma once

#include <cstddef>
#include <random>
#include <string>

namespace bulkhead {

/// Writes small valid TOML documents in all the ways people do, and some that nobody does. The same seed gives the same documents.
class TomlTextGenerator {
public:
    explicit TomlTextGenerator(unsigned seed)
        : m_random(seed)
    {
    }

    [[nodiscard]] std::string document();

private:
    [[nodiscard]] bool chance(unsigned percent) { return m_random() % 100 < percent; }
    [[nodiscard]] std::string pick(std::initializer_list<const char *> choices);
    [[nodiscard]] std::string key();
    [[nodiscard]] std::string equals();
    [[nodiscard]] std::string value(int depth);
    [[nodiscard]] std::string array(int depth);
    [[nodiscard]] std::string inlineTable(int depth);
    [[nodiscard]] std::string endOfLine();
    [[nodiscard]] std::string entries(const std::string &indentation);
    [[nodiscard]] std::string section(const std::string &path, int depth, bool isElement);

    std::mt19937 m_random;
    int m_keys = 0; ///< each key is new
    bool m_isIndented = false;
};

} // namespace bulkhead
