#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <vector>

namespace bulkhead {

/// Writes small YAML documents in all the ways people do, and some that nobody does. The same seed gives the same documents.
class YamlTextGenerator {
public:
    explicit YamlTextGenerator(unsigned seed)
        : m_random(seed)
    {
    }

    [[nodiscard]] std::string document();

private:
    [[nodiscard]] bool chance(unsigned percent) { return m_random() % 100 < percent; }
    [[nodiscard]] std::string pick(std::initializer_list<const char *> choices);
    [[nodiscard]] std::string properties(const char *tag);
    [[nodiscard]] std::string endOfLine();
    [[nodiscard]] std::string key();
    [[nodiscard]] std::string scalar();
    [[nodiscard]] std::string blockScalar(std::size_t column);
    [[nodiscard]] std::string flow(int depth, std::size_t column);
    [[nodiscard]] std::string json(int depth, std::size_t column);
    [[nodiscard]] std::string mapping(int depth, std::size_t column);
    [[nodiscard]] std::string sequence(int depth, std::size_t column);
    /// What a merge key takes over.
    [[nodiscard]] std::string merged();
    /// An export as kubectl writes it.
    [[nodiscard]] std::string list();
    /// What follows a key's colon: from the space on to the end of the line.
    [[nodiscard]] std::string valueAfterKey(int depth, std::size_t column);
    /// What follows a dash.
    [[nodiscard]] std::string valueAfterDash(int depth, std::size_t column);

    std::mt19937 m_random;
    int m_anchors = 0;
    std::vector<int> m_mappings; ///< anchors that stand for a mapping
};

} // namespace bulkhead
