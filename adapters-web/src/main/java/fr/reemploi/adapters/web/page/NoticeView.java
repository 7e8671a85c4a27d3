package fr.reemploi.adapters.web.page;

/// A page that confirms an action and links to the next page.
public record NoticeView(String title, String text, String next) {}
