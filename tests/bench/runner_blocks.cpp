#include "tests/bench/runner_blocks.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>

namespace bulkhead::bench {

namespace {

namespace fs = std::filesystem;

std::string textOf(const fs::path &file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// A document as an item of a list that starts at column 1.
void appendItem(std::string &text, const std::vector<std::string> &document)
{
    bool isFirst = true;
    for (const std::string &line : document) {
        const bool isContent = !line.empty() && line.front() != '#';
        text += isFirst && isContent ? "- " : "  ";
        text += line + '\n';
        isFirst = isFirst && !isContent;
    }
}

std::string asItems(const fs::path &file)
{
    std::string text;
    std::istringstream lines(textOf(file));
    std::vector<std::string> document;
    for (std::string line; std::getline(lines, line);) {
        if (line != "---") {
            document.push_back(line);
            continue;
        }
        appendItem(text, document);
        document.clear();
    }
    appendItem(text, document);
    return text;
}

/// With a mark behind each namespace's name, wherever it stands in YAML or TOML, to be replaced by a number.
std::string withMarks(const std::string &text)
{
    static const std::regex inYaml(R"((namespace: *)([a-z][a-z0-9-]*))");
    static const std::regex inToml(R"re((namespace = ")([a-z][a-z0-9-]*)("))re");
    static const std::regex own(R"((kind: Namespace\n  metadata:(?:\n   | \{) *name: *)([a-z][a-z0-9-]*))");
    std::string marked = std::regex_replace(text, inYaml, "$1$2-@@");
    marked = std::regex_replace(marked, inToml, "$1$2-@@$3");
    return std::regex_replace(marked, own, "$1$2-@@");
}

} // namespace

RunnerBlocks::RunnerBlocks()
{
    std::set<fs::path> files;
    for (const fs::directory_entry &entry : fs::recursive_directory_iterator(BULKHEAD_CI_DATA_DIR)) {
        const fs::path name = entry.path().filename();
        if (name.extension() == ".yaml" && name != "values.yaml" && name != "Chart.yaml")
            files.insert(entry.path());
    }
    for (const fs::path &file : files)
        m_blocks.push_back(withMarks(asItems(file)));
}

std::string RunnerBlocks::asYamlItems(std::size_t number) const
{
    std::string text = m_blocks[number % m_blocks.size()];
    const std::string digits = std::to_string(number);
    for (std::size_t at = text.find("@@"); at != std::string::npos; at = text.find("@@", at))
        text.replace(at, 2, digits);
    return text;
}

} // namespace bulkhead::bench
