//! The elements that everything is made of, and how a list of them follows a list of names.
//!
//! Elements are made at once, by few functions: a type for every shape of a page, as a macro makes
//! them, would cost several times the code. Text always stands alone in an element, so that a
//! translating browser can replace it without breaking anything.

use leptos::prelude::document;
use web_sys::Element;

/// An element.
#[derive(Clone)]
pub struct Node(pub Element);

/// An element without anything.
pub fn el(tag: &str) -> Node {
    // Every tag of this app is one that browsers know.
    Node(document().create_element(tag).expect("a tag"))
}

/// An element of a picture.
pub fn svg(tag: &str) -> Node {
    let element = document().create_element_ns(Some("http://www.w3.org/2000/svg"), tag);
    // Every tag of this app is one that browsers know.
    Node(element.expect("a tag"))
}

impl Node {
    /// With an attribute.
    pub fn attr(self, name: &str, value: &str) -> Node {
        // Every name of this app is a valid one.
        let _ = self.0.set_attribute(name, value);
        self
    }

    /// With an attribute, if there is anything to say.
    pub fn attr_if(self, yes: bool, name: &str, value: &str) -> Node {
        if yes { self.attr(name, value) } else { self }
    }

    /// With classes.
    pub fn class(self, class: &str) -> Node {
        self.attr_if(!class.is_empty(), "class", class)
    }

    /// With a text, and nothing else inside.
    pub fn text(self, text: &str) -> Node {
        self.0.set_text_content(Some(text));
        self
    }

    /// With another element inside, after those before.
    pub fn add(self, node: Node) -> Node {
        // A new element can be put anywhere.
        let _ = self.0.append_child(&node.0);
        self
    }

    /// With another element inside, if there is one.
    pub fn add_some(self, node: Option<Node>) -> Node {
        match node {
            Some(node) => self.add(node),
            None => self,
        }
    }
}

/// A paragraph.
pub fn p(class: &str, text: &str) -> Node {
    el("p").class(class).text(text)
}

/// The heading of the page; takes the focus when the page changes.
pub fn h1(text: &str) -> Node {
    el("h1").attr("id", "heading").attr("tabindex", "-1").text(text)
}

/// A heading below it.
pub fn h2(text: &str) -> Node {
    el("h2").text(text)
}

/// A heading below that.
pub fn h3(text: &str) -> Node {
    el("h3").text(text)
}

/// Text within a line.
pub fn span(class: &str, text: &str) -> Node {
    el("span").class(class).text(text)
}

/// A point of a list.
pub fn li(inside: Node) -> Node {
    el("li").add(inside)
}

/// A button; `act` says what it does (see `act.rs`).
pub fn button(class: &str, text: &str, act: &str) -> Node {
    el("button").attr("type", "button").class(class).attr("data-do", act).text(text)
}

/// Something to open.
pub fn details(class: &str, summary: &str) -> Node {
    el("details").class(class).add(el("summary").text(summary))
}

/// The attribute that names a block.
const BLOCK: &str = "data-block";

/// Makes the children of `place` follow `names`: draws those that are new, takes away those that
/// are gone, and leaves the others alone. Blocks come and go but never change their order.
pub fn follow(place: &Element, names: &[String], mut draw: impl FnMut(&str) -> Node) {
    let mut next = place.first_element_child();
    while let Some(block) = next {
        next = block.next_element_sibling();
        let stays = block.get_attribute(BLOCK).is_some_and(|name| names.contains(&name));
        if !stays {
            block.remove();
        }
    }
    let mut next = place.first_element_child();
    for name in names {
        match next.as_ref().filter(|block| block.get_attribute(BLOCK).as_ref() == Some(name)) {
            Some(block) => next = block.next_element_sibling(),
            None => {
                let block = draw(name).attr(BLOCK, name);
                // `next` is a child of `place`, or none.
                let _ = place.insert_before(&block.0, next.as_deref());
            }
        }
    }
}
