#pragma once

#include "base/clock.h"
#include "cluster/fieldstep.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace driftgate
{

/// A set of fields, as `fieldsV1` of managedFields holds it. Owning a field does not mean owning
/// what lies below it, nor what lies above.
/// Source: structured-merge-diff, `fieldpath/set.go` and `fieldpath/serialize.go`.
class FieldSet
{
public:
    using Path = std::vector<FieldStep>;

    FieldSet() = default;
    /// The fields that an object names: what an apply of it claims. `cursor` is the schema's
    /// place of `value`.
    [[nodiscard]] static FieldSet of(const Value &value, const Schema::Cursor &cursor);
    /// Reads `fieldsV1`. Steps of an unknown form are left out, as an API server leaves them out.
    [[nodiscard]] static FieldSet fromFieldsV1(const Value &fields);
    [[nodiscard]] Value toFieldsV1() const;

    [[nodiscard]] bool isEmpty() const { return m_nodes.empty(); }
    [[nodiscard]] size_t size() const; ///< members, at every depth
    /// Adds one field; the empty path adds nothing (nobody owns "the object").
    void insert(std::span<const FieldStep> path);
    [[nodiscard]] bool contains(std::span<const FieldStep> path) const;
    [[nodiscard]] bool contains(const FieldStep &step) const; ///< a member at this level
    [[nodiscard]] std::vector<FieldStep> steps() const;       ///< at this level, in order
    /// What lies below a step; null pointer when nothing does.
    [[nodiscard]] const FieldSet *below(const FieldStep &step) const;

    [[nodiscard]] FieldSet united(const FieldSet &other) const;
    [[nodiscard]] FieldSet intersected(const FieldSet &other) const;
    [[nodiscard]] FieldSet without(const FieldSet &other) const; ///< path by path
    /// Without these fields and all that lies below them.
    [[nodiscard]] FieldSet withoutTrees(const FieldSet &other) const;
    /// With every field above a member added where the schema names it (`spec`, not an entry of
    /// a list or a label): what a removal may take away with the last field in it.
    [[nodiscard]] FieldSet withNamedParents(const Schema::Cursor &cursor) const;
    /// Members with nothing below them.
    [[nodiscard]] FieldSet leaves() const;
    /// Calls once for each member, parents before children.
    void forEach(const std::function<void(const Path &)> &call) const;

    /// Whether it holds the field itself, or a whole (an atomic list or mapping) around it.
    [[nodiscard]] bool owns(const FieldPath &path) const;
    /// Whether it holds the field itself or anything below it.
    [[nodiscard]] bool ownsWithin(const FieldPath &path) const;

    friend bool operator==(const FieldSet &a, const FieldSet &b);

private:
    struct Node;
    enum class Reach { None, Below, Whole, Exact };
    [[nodiscard]] Reach reach(std::span<const FieldPath::Step> path) const;
    Node &at(const FieldStep &step);
    [[nodiscard]] const Node *find(const FieldStep &step) const;
    void walk(Path &path, const std::function<void(const Path &)> &call) const;
    static void collect(const Value &value, const Schema::Cursor &cursor, FieldSet &out);

    std::vector<Node> m_nodes; ///< by step; each is a member or has something below it

    friend std::vector<const struct ManagedFields *>
    ownersOf(const std::vector<struct ManagedFields> &managed, const FieldPath &path);
};

struct FieldSet::Node {
    FieldStep step;
    bool member = false;
    FieldSet children;
};

/// "`.spec.replicas`", `.spec.containers[name="web"].image`: a field as conflicts name it.
[[nodiscard]] std::string toString(const FieldSet::Path &path);
[[nodiscard]] FieldPath toFieldPath(const FieldSet::Path &path);

/// One entry of `metadata.managedFields`: what one manager owns by one way of writing.
struct ManagedFields {
    std::string manager;     ///< "kubectl-edit"
    std::string operation;   ///< "Apply" or "Update"
    std::string subresource; ///< "status", "scale"; mostly ""
    std::string apiVersion;
    std::optional<TimePoint> time;
    FieldSet fields;

    friend bool operator==(const ManagedFields &, const ManagedFields &) = default;
};

/// Reads an object's `metadata.managedFields`; entries that make no sense are left out.
[[nodiscard]] std::vector<ManagedFields> readManagedFields(const Value &object);
/// As an API server stores them, in its order: Apply before Update, older before newer.
[[nodiscard]] Value writeManagedFields(std::vector<ManagedFields> managed);
/// Who owns a field: those who hold it itself; else those who hold a whole around it; else those
/// who hold anything below it. The one who wrote last comes first.
[[nodiscard]] std::vector<const ManagedFields *> ownersOf(const std::vector<ManagedFields> &managed,
                                                          const FieldPath &path);

/// Reads RFC 3339, as Kubernetes writes times; with or without fractions of a second.
[[nodiscard]] std::optional<TimePoint> parseTime(std::string_view text);
/// "2025-05-16T19:01:22Z": metav1.Time has whole seconds.
[[nodiscard]] std::string formatTime(TimePoint time);

} // namespace driftgate
