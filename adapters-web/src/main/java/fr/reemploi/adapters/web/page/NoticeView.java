package fr.reemploi.adapters.web.page;

/// Something was done, and where to go on.
public record NoticeView(String title, String text, String next) {}
