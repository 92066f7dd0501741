#pragma once

#include "manifest/value.h"

#include <random>
#include <string>
#include <vector>

namespace driftgate::test
{

/// Random objects of a few kinds, from so few fields and values that appliers meet all the time.
class RandomObjects
{
public:
    explicit RandomObjects(unsigned seed)
        : m_random(seed)
    {
    }

    [[nodiscard]] int below(int count) { return int(m_random() % unsigned(count)); }
    [[nodiscard]] bool once(int in) { return below(in) == 0; }

    /// What one applier names of an object of that kind.
    Value object(const std::string &kind, const std::string &name)
    {
        Value out;
        out.set("apiVersion", text(kind == "Deployment" ? "apps/v1"
                                   : kind == "Widget"   ? "corpus.driftgate.dev/v1"
                                                        : "v1"));
        out.set("kind", text(kind));
        out.set({"metadata", "name"}, text(name));
        if (once(2))
            out.set({"metadata", "labels"}, texts({"la", "lb", "lc"}));
        if (once(4))
            out.set({"metadata", "annotations"}, texts({"aa", "ab"}));
        if (once(6))
            out.set({"metadata", "finalizers"}, someOf({"x.io/f", "x.io/g"}));
        if (kind == "ConfigMap")
            configMap(out);
        else if (kind == "Service")
            service(out);
        else if (kind == "Widget")
            widget(out);
        else
            deployment(out);
        return out;
    }

    /// The same object with something changed, taken away or added, as `kubectl edit` does it.
    Value edited(const Value &live, const std::string &kind)
    {
        const Value other = object(kind, std::string(live.stringAt({"metadata", "name"})));
        return mixed(live, other, 0);
    }

private:
    static Value text(std::string_view value) { return Value::string(value); }
    Value digit() { return Value::integer(below(3)); }
    Value word() { return Value::string(std::to_string(below(3))); }

    Value texts(const std::vector<const char *> &keys)
    {
        Value out = Value::mapping();
        for (const char *const key : keys) {
            if (once(2))
                out.set(key, word());
        }
        return out;
    }
    Value someOf(std::vector<const char *> words)
    {
        std::ranges::shuffle(words, m_random);
        Value out = Value::sequence();
        for (const char *const one : words) {
            if (once(2))
                out.append(text(one));
        }
        return out;
    }
    /// Entries of a keyed list, in any order.
    template<class Make>
    Value entries(std::vector<const char *> names, Make make)
    {
        std::ranges::shuffle(names, m_random);
        Value out = Value::sequence();
        for (const char *const name : names) {
            if (!once(2))
                continue;
            Value entry;
            entry.set("name", text(name));
            make(entry);
            out.append(entry);
        }
        return out;
    }

    void configMap(Value &out)
    {
        if (!once(5))
            out.set("data", texts({"a", "b", "c", "d"}));
    }

    void service(Value &out)
    {
        if (once(3))
            out.set({"spec", "selector"}, texts({"app", "track"}));
        if (once(3))
            out.set({"spec", "publishNotReadyAddresses"}, Value::boolean(true));
        Value ports = Value::sequence();
        for (const int port : {80, 81}) {
            for (const char *const protocol : {"TCP", "UDP"}) {
                if (once(2))
                    continue;
                Value entry;
                entry.set("name", text(std::to_string(port) + (*protocol == 'T' ? "t" : "u")));
                entry.set("port", Value::integer(port));
                if (*protocol == 'U' || once(2))
                    entry.set("protocol", text(protocol));
                if (once(2))
                    entry.set("targetPort", Value::integer(8080 + below(2)));
                ports.append(entry);
            }
        }
        if (ports.size() > 0)
            out.set({"spec", "ports"}, ports);
    }

    void widget(Value &out)
    {
        Value spec = Value::mapping();
        if (once(3))
            spec.set("mode", word());
        if (once(3))
            spec.set("inner", texts({"a", "b"}));
        if (once(3))
            spec.set("whole", texts({"a", "b"}));
        if (once(3))
            spec.set("tags", texts({"a", "b", "c"}));
        if (once(2))
            spec.set("labels", someOf({"a", "b", "c"}));
        if (once(3))
            spec.set("order", someOf({"a", "b", "c"}));
        if (once(3))
            spec.set({"free", "x"}, texts({"a", "b"}));
        if (once(4))
            spec.set({"free", "list"}, someOf({"a", "b"}));
        if (!once(4))
            spec.set("parts", entries({"a", "b", "c"}, [this](Value &entry) {
                         if (once(2))
                             entry.set("weight", digit());
                         if (once(2))
                             entry.set("notes", someOf({"one", "two"}));
                     }));
        if (spec.size() > 0 || once(4))
            out.set("spec", spec);
    }

    void deployment(Value &out)
    {
        if (once(3))
            out.set({"spec", "minReadySeconds"}, Value::integer(1 + below(2)));
        Value pod = Value::mapping();
        if (!once(4))
            pod.set("containers", entries({"a", "b", "c"}, [this](Value &entry) {
                        entry.set("image", text(once(2) ? "x:1" : "x:2"));
                        if (once(3))
                            entry.set("args", someOf({"--one", "--two"}));
                        if (once(2))
                            entry.set("env", entries({"A", "B"}, [this](Value &variable) {
                                          variable.set("value", word());
                                      }));
                    }));
        if (once(4)) {
            Value toleration;
            toleration.set("operator", text("Exists"));
            toleration.set("key", word());
            pod.set("tolerations", Value::sequence({toleration}));
        }
        if (pod.size() > 0)
            out.set({"spec", "template", "spec"}, pod);
    }

    /// Of two mappings: each field of either, one after the other, some left out at the top.
    Value mixed(const Value &a, const Value &b, int depth)
    {
        if (!a.isMapping() || !b.isMapping())
            return once(2) ? a : b;
        Value out = a;
        for (const Value::Entry &entry : b.entries()) {
            const std::string_view key = entry.key.view();
            if (key == "managedFields" || (depth == 0 && key != "metadata" && once(4)))
                continue;
            const Value *const mine = a.find(key);
            out.set(key, mine ? mixed(*mine, entry.value, depth + 1) : entry.value);
        }
        if (depth == 2 && out.size() > 1 && once(4))
            out.remove(std::string(out.entries()[size_t(below(int(out.size())))].key.view()));
        return out;
    }

    std::mt19937 m_random;
};

} // namespace driftgate::test
