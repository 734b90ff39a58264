#pragma once

#include <initializer_list>
#include <random>
#include <string>

namespace bulkhead {

/// Writes pods and nodes out of small alphabets, so that they often have to do with each other: with everything that decides
/// placement between the two, in right spellings and in those that an API server refuses. The same seed gives the same objects.
class SchedulingGenerator {
public:
    explicit SchedulingGenerator(unsigned seed)
        : m_random(seed)
    {
    }

    /// A Pod or an object with a pod template, as one YAML document. It speaks of nodes "n0" … "n9".
    [[nodiscard]] std::string pod(const std::string &name);
    /// A v1 Node as one YAML document.
    [[nodiscard]] std::string node(const std::string &name);

    // Parts, for tests that change one thing at a time
    [[nodiscard]] std::string label(); ///< "pool": "ci"
    [[nodiscard]] std::string term(); ///< a nodeSelectorTerm
    [[nodiscard]] std::string toleration();
    /// One that does not take the place of the tolerations which every pod gets by default.
    [[nodiscard]] std::string plainToleration();
    [[nodiscard]] std::string taint();
    [[nodiscard]] std::string hardTaint();
    [[nodiscard]] bool chance(unsigned percent) { return m_random() % 100 < percent; }
    [[nodiscard]] unsigned below(unsigned limit) { return static_cast<unsigned>(m_random() % limit); }

private:
    [[nodiscard]] std::string pick(std::initializer_list<const char *> choices);
    [[nodiscard]] std::string labelKey();
    [[nodiscard]] std::string labelValue();
    [[nodiscard]] std::string taintKey();
    [[nodiscard]] std::string taintKeyAndValue();
    [[nodiscard]] std::string values(unsigned count);
    [[nodiscard]] std::string requirement();
    [[nodiscard]] std::string wrongRequirement();
    [[nodiscard]] std::string fieldRequirement();
    [[nodiscard]] std::string wrongToleration();
    [[nodiscard]] std::string requiredAffinity();
    [[nodiscard]] std::string preferredAffinity();
    [[nodiscard]] std::string affinity();
    [[nodiscard]] std::string podSpec();
    template<typename Part>
    [[nodiscard]] std::string list(unsigned count, Part part);

    std::mt19937 m_random;
};

} // namespace bulkhead
